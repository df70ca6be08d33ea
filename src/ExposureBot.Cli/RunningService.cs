using System.Net.Http.Headers;
using System.Text;

namespace ExposureBot.Cli;

/// <summary>The service that has the store open, if one runs: it alone writes, so commands ask it.</summary>
internal sealed class RunningService : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly HttpClient client;

    private RunningService(Uri address, string token)
    {
        client = new HttpClient { BaseAddress = address, Timeout = Patience };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The service beside <paramref name="store"/>, or null if none answers.</summary>
    public static async Task<RunningService?> FindAsync(string store, CancellationToken stop)
    {
        var file = StorePath.TokenBeside(store);
        if (!File.Exists(file)) return null;
        var lines = await File.ReadAllLinesAsync(file, stop);
        if (lines is not [var address, var token, ..] || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return null;
        var service = new RunningService(uri, token);
        if (await service.AnswersAsync(stop)) return service;
        service.Dispose();
        return null;
    }

    /// <summary>Sends JSON to an endpoint below <c>/admin</c>.</summary>
    /// <returns>Whether it was done, and what the service says.</returns>
    public async Task<(bool Done, string Says)> PostAsync(string path, string json, CancellationToken stop)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content, stop);
        return (response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(stop));
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> AnswersAsync(CancellationToken stop)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative), stop);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // A file left behind by a service that was killed: nobody listens there.
            return false;
        }
    }
}
