using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>
/// The service as it is installed: published, so that its files are compressed and cached as they will be, and run as its
/// own process on loopback with the store in memory.
/// </summary>
internal sealed class PublishedService : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("exposurebot-").FullName;
    private Process? process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Publishes and starts it; ends when it serves.</summary>
    public static async Task<PublishedService> StartAsync()
    {
        var service = new PublishedService();
        using var publishing = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "publish", Path.Combine(Root(), "src", "ExposureBot.Web"), "-c", "Release", "-o", service.folder, "--nologo", "-v", "q",
            },
        })!;
        await publishing.WaitForExitAsync();
        if (publishing.ExitCode != 0) throw new InvalidOperationException("The service could not be published.");
        service.Address = new Uri($"http://127.0.0.1:{FreePort()}");
        service.process = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(service.folder, "ExposureBot.Web.dll"), "--Storage:Provider=InMemory", $"--Urls={service.Address}",
                "--Logging:LogLevel:Default=Warning", "--DirectLine:TokensPerMinute=100000", "--DirectLine:PostsPerMinute=100000",
            },
        });
        using var client = new HttpClient();
        while (!await AnswersAsync(client, new Uri(service.Address, "/health/ready"))) await Task.Delay(200);
        return service;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            process.WaitForExit();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "ExposureBot.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("No ExposureBot.sln above the benchmarks.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address)
    {
        try
        {
            using var response = await client.GetAsync(address);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
