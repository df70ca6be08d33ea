using System.Diagnostics;

namespace ExposureBot.Storage.Tests.Support;

/// <summary>The program StoreHost in a process of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process _process;

    private HostProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardInput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        // Unread, a full pipe would stop the process.
        _process.ErrorDataReceived += (_, line) => Errors += line.Data + "\n";
        _process.BeginErrorReadLine();
    }

    public string Errors { get; private set; } = "";

    public int ExitCode => _process.ExitCode;

    public static HostProcess Start(string mode, string path) =>
        new(new ProcessStartInfo("dotnet", [Program, mode, path]));

    /// <summary>With a limit on the size of files, in kilobytes: beyond it writing fails, as on a full disk.</summary>
    public static HostProcess StartLimited(string mode, string path, int kilobytes)
    {
        // Without the signal ignored the process would be killed; bash counts in kilobytes, other shells do not.
        var script = $"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$0\" \"$1\" \"$2\"";
        var start = new ProcessStartInfo("bash", ["-c", script, Program, mode, path]);
        // The runtime's double mapping of code is a large file to the system.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return new HostProcess(start);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "StoreHost.dll");

    /// <summary>The next whole line, or null at the end.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>SIGKILL; what had been printed can still be read.</summary>
    public void Kill() => _process.Kill();

    /// <summary>All further whole lines until the process has ended; a line cut short by a kill is left out.</summary>
    public async Task<IReadOnlyList<string>> ReadToEndAsync()
    {
        var rest = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return rest.Split('\n')[..^1];
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
