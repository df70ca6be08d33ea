using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>
/// What a turn costs a server: its CPU time and its allocations, not the client's. The servers of a table run at once, with
/// the service's own settings of the runtime, and are asked one after the other, round by round, so that a noisy machine
/// disturbs all of them.
/// </summary>
internal static class TurnCost
{
    /// <summary>What is asked.</summary>
    public const string Question = "how dependent is Japan on China for dysprosium?";

    private const int Rounds = 7;
    private const int Connections = 4;

    // People come back: a new conversation for every turn would fill the memory that the store is in here.
    private const int Conversations = 200;

    /// <summary>Measures and prints two tables.</summary>
    public static async Task RunAsync()
    {
        await CompareAsync(20_000, 40_000, "bare", "echo");
        // `mind` is `same` and thinking. The aim of the service is thinking and twice `same`: `mind` and `same` together.
        var costs = await CompareAsync(6_000, 2_000, "same", "mind", "service");
        Write(Invariant($"The aim is {costs[0].Time + costs[1].Time:0} µs, the service takes {costs[2].Time:0} µs."));
    }

    private static async Task<Cost[]> CompareAsync(int warmUp, int turns, params string[] names)
    {
        var servers = new List<Server>();
        try
        {
            foreach (var name in names) servers.Add(await Server.StartAsync(name));
            foreach (var server in servers) await server.AskAsync(warmUp);
            var rounds = new List<Cost[]>();
            for (var round = 0; round < Rounds; round++)
            {
                var costs = new Cost[names.Length];
                for (var i = 0; i < costs.Length; i++) costs[i] = await servers[i].CostAsync(turns);
                rounds.Add(costs);
            }

            return Report(names, rounds);
        }
        finally
        {
            servers.ForEach(server => server.Dispose());
        }
    }

    private static Cost[] Report(string[] names, List<Cost[]> rounds)
    {
        Write($"| round | {string.Join(" | ", names.Select(name => name + ", CPU µs"))} | last to first |");
        Write($"|---|{string.Concat(names.Select(_ => "---|"))}---|");
        for (var round = 0; round < rounds.Count; round++) WriteRow(Invariant($"{round + 1}"), rounds[round]);
        var median = names.Select((_, i) => rounds.Select(costs => costs[i]).OrderBy(cost => cost.Time).ElementAt(Rounds / 2)).ToArray();
        WriteRow("median", median);
        Write($"\nAllocated per turn: {string.Join(", ", names.Select((name, i) => Invariant($"{name} {rounds[^1][i].Bytes:0} bytes")))}.\n");
        return median;
    }

    private static void WriteRow(string name, Cost[] costs) => Write(
        $"| {name} | {string.Join(" | ", costs.Select(cost => Invariant($"{cost.Time:0.0}")))} | {Invariant($"{costs[^1].Time / costs[0].Time:0.00}")} |");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static void Write(string line) => Console.WriteLine(line);

    /// <summary>What one turn cost.</summary>
    /// <param name="Time">CPU of the server's process, in microseconds.</param>
    /// <param name="Bytes">Allocated by it; 0 if the server does not say.</param>
    private sealed record Cost(double Time, double Bytes);

    private sealed class Server(Process process, HttpClient http) : IDisposable
    {
        public static async Task<Server> StartAsync(string kind)
        {
            var port = FreePort();
            var start = new ProcessStartInfo("dotnet") { Environment = { ["DOTNET_TieredPGO"] = "0" } };
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
             "channelId":"emulator","deliveryMode":"expectReplies","serviceUrl":"http://127.0.0.1:1","conversation":{"id":"c-{{turn % Conversations}}|livechat"},
             "from":{"id":"user-1","name":"User","role":"user"},"recipient":{"id":"bot-1","name":"Bot","role":"bot"},
             "text":"{{Question}}","textFormat":"plain","locale":"en-US","attachments":[],
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
