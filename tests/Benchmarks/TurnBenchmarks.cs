using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ExposureBot;
using ExposureBot.Understanding;

namespace Benchmarks;

/// <summary>Understanding plus answering in process, beside a JSON round trip of a reply's size: ratios in one run.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));
    private readonly Assistant assistant = Content.OpenAssistant();
    private readonly Dictionary<string, string> document = Enumerable.Range(0, 40)
        .ToDictionary(i => $"key{i}", i => new string('x', 50));

    [Benchmark(Baseline = true)]
    public Dictionary<string, string>? JsonRoundTrip() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(JsonSerializer.Serialize(document));

    [Benchmark]
    public string One() => Ask("how dependent is Japan on China for dysprosium?");

    [Benchmark]
    public string Status() => Ask("is the seafood ban official?");

    [Benchmark]
    public string ByPlace() => Ask("top five cobalt miners");

    [Benchmark]
    public string Japanese() => Ask("日本のレアアースの対中依存度は?");

    [Benchmark]
    public string WithADate() => Ask("what happened on 19 November 2025?");

    private string Ask(string text) =>
        assistant.Take(new Utterance(text, "en", Now, null, null, Conversation.Empty)).Reply.Text;
}
