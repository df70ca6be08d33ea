using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>
/// What a turn costs a server: its CPU time and its allocations, not the client's. The two servers of a table run at once and are
/// asked one after the other, round by round, so that a noisy machine disturbs both.
/// </summary>
internal static class TurnCost
{
    private const int WarmUp = 20_000;
    private const int Turns = 40_000;
    private const int Rounds = 7;
    private const int Connections = 4;

    /// <summary>Measures and prints two tables.</summary>
    public static async Task RunAsync()
    {
        await CompareAsync("bare", "echo", WarmUp, Turns);
        // The service beside an endpoint that does nothing but the mind's part: what is left is the channel's part.
        await CompareAsync("mind", "service", WarmUp / 10, Turns / 20);
    }

    private static async Task CompareAsync(string oneName, string otherName, int warmUp, int turns)
    {
        using var one = await Server.StartAsync(oneName);
        using var other = await Server.StartAsync(otherName);
        await one.AskAsync(warmUp);
        await other.AskAsync(warmUp);
        var rounds = new List<(Cost One, Cost Other)>();
        for (var round = 0; round < Rounds; round++) rounds.Add((await one.CostAsync(turns), await other.CostAsync(turns)));
        Console.WriteLine($"| round | {oneName}, CPU µs | {otherName}, CPU µs | ratio | difference, µs |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (pair, number) in rounds.Select((pair, index) => (pair, index + 1))) Write($"{number}", pair.One, pair.Other);
        Write("median", Median(rounds.Select(pair => pair.One)), Median(rounds.Select(pair => pair.Other)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nAllocated per turn: {oneName} {rounds[^1].One.Bytes:0} bytes, {otherName} {rounds[^1].Other.Bytes:0} bytes.\n"));
    }

    private static void Write(string round, Cost one, Cost other) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {round} | {one.Time:0.0} | {other.Time:0.0} | {other.Time / one.Time:0.00} | {other.Time - one.Time:0.0} |"));

    private static Cost Median(IEnumerable<Cost> costs) => costs.OrderBy(cost => cost.Time).ElementAt(Rounds / 2);

    /// <summary>What one turn cost.</summary>
    /// <param name="Time">CPU of the server's process, in microseconds.</param>
    /// <param name="Bytes">Allocated by it; 0 if the server does not say.</param>
    private sealed record Cost(double Time, double Bytes);

    private sealed class Server(Process process, HttpClient http) : IDisposable
    {
        public static async Task<Server> StartAsync(string kind)
        {
            var port = FreePort();
            var start = new ProcessStartInfo("dotnet");
            string[] arguments = kind == "service"
                ? [
                    Path.Combine(AppContext.BaseDirectory, "ExposureBot.Web.dll"), $"--Urls=http://127.0.0.1:{port}",
                    "--Storage:Provider=InMemory", "--Logging:LogLevel:Default=Error",
                ]
                : [typeof(TurnCost).Assembly.Location, "serve", kind, $"{port}"];
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            var process = Process.Start(start)!;
            var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            var server = new Server(process, http);
            while (!await server.AnswersAsync()) await Task.Delay(100);
            return server;
        }

        public Task AskAsync(int turns) => Task.WhenAll(
            Enumerable.Range(0, Connections).Select(_ => AskInOrderAsync(turns / Connections)));

        public async Task<Cost> CostAsync(int turns)
        {
            var (time, bytes) = (Time(), await AllocatedAsync());
            await AskAsync(turns);
            return new((Time() - time).TotalMicroseconds / turns, (await AllocatedAsync() - bytes) / (double)turns);
        }

        public void Dispose()
        {
            http.Dispose();
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        private TimeSpan Time()
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }

        private async Task<long> AllocatedAsync()
        {
            using var response = await http.GetAsync("/allocated");
            return long.TryParse(
                await response.Content.ReadAsStringAsync(), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
                ? bytes
                : 0;
        }

        private async Task AskInOrderAsync(int turns)
        {
            for (var turn = 0; turn < turns; turn++)
            {
                using var content = new StringContent(Activity(turn), Encoding.UTF8, "application/json");
                using var response = await http.PostAsync("/api/messages", content);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
            }
        }

        private async Task<bool> AnswersAsync()
        {
            try
            {
                using var response = await http.GetAsync("/");
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        private static string Activity(int turn) => $$"""
            {"type":"message","id":"a-{{turn}}","timestamp":"2026-11-20T08:00:01.123Z","localTimestamp":"2026-11-20T17:00:01+09:00",
             "channelId":"emulator","deliveryMode":"expectReplies","serviceUrl":"http://127.0.0.1:1","conversation":{"id":"{{Guid.NewGuid()}}|livechat"},
             "from":{"id":"user-1","name":"User","role":"user"},"recipient":{"id":"bot-1","name":"Bot","role":"bot"},
             "text":"how dependent is Japan on China for dysprosium?","textFormat":"plain","locale":"en-US","attachments":[],
             "entities":[{"type":"ClientCapabilities","requiresBotState":true}],"channelData":{"clientActivityID":"k7"} }
            """;

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}
