using System.Diagnostics;

namespace ExposureBot.Web.Tests.Support;

/// <summary>The service as a process of its own, for what only a process can show: messages and exit codes.</summary>
internal static class ServiceProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs it until it ends by itself.</summary>
    public static async Task<(int ExitCode, string Error)> RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ExposureBot.Web.dll"));
        start.ArgumentList.Add("--Urls=http://127.0.0.1:0");
        foreach (var (name, value) in settings) start.ArgumentList.Add($"--{name}={value}");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        await output;
        return (process.ExitCode, (await error).TrimEnd());
    }
}
