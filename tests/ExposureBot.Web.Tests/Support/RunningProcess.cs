using System.Diagnostics;
using System.Net.Sockets;

namespace ExposureBot.Web.Tests.Support;

/// <summary>The service as a process of its own that serves until it is stopped or killed.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private RunningProcess(Process process, Uri address) =>
        (this.process, Http) = (process, new HttpClient { BaseAddress = address });

    public HttpClient Http { get; }

    /// <summary>Starts it and waits until it says where it serves.</summary>
    public static async Task<RunningProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ExposureBot.Web.dll"));
        start.ArgumentList.Add("--Urls=http://127.0.0.1:0");
        foreach (var (name, value) in settings) start.ArgumentList.Add($"--{name}={value}");
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        const string Sign = "Serving at ";
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            var at = line.IndexOf(Sign, StringComparison.Ordinal);
            if (at < 0) continue;
            // Nobody reads on; a full pipe must not stop it.
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            return new RunningProcess(process, new Uri(line[(at + Sign.Length)..]));
        }

        throw new InvalidOperationException("The service ended before it served.");
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Ends it at once, as nobody should.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits until it takes no new connections.</summary>
    public async Task StopsListeningAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await AnswersAsync(patience.Token)) await Task.Delay(10, patience.Token);
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken stop)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(Http.BaseAddress!.Host, Http.BaseAddress.Port, stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
