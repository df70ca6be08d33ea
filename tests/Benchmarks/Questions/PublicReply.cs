using System.Text.Json;
using System.Text.RegularExpressions;
using ExposureBot;
using ExposureBot.Knowledge;
using ExposureBot.Replies;

namespace Benchmarks.Questions;

/// <summary>A reply as a client sees it: what stands in the JSON that <c>exposurebot ask --jsonl</c> prints.</summary>
internal sealed partial class PublicReply
{
    private readonly JsonElement root;
    private readonly JsonElement understood;

    private PublicReply(JsonElement root)
    {
        this.root = root;
        understood = root.GetProperty("understood");
    }

    public string Kind => root.GetProperty("kind").GetString()!;

    /// <summary>The text before the list of sources.</summary>
    public string Text => SourcesHeading.Split(root.GetProperty("text").GetString()!)[0];

    public bool CitesSource => root.GetProperty("sources").GetArrayLength() > 0;

    /// <summary>The metric of the first fact, if there is one.</summary>
    public string? FirstMetric =>
        root.GetProperty("facts").EnumerateArray()
            .Select(fact => fact.GetProperty("metric").GetString())
            .FirstOrDefault();

    [GeneratedRegex(@"\n\n(?:Sources|出典|来源)[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex SourcesHeading { get; }

    public static PublicReply Of(AskedLine line, Turn turn, Snapshot snapshot)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            PublicJson.Write(json, line.Id, line.Conversation, turn.Reply, snapshot, 0);
        }

        return new PublicReply(JsonSerializer.Deserialize<JsonElement>(buffer.ToArray()));
    }

    /// <summary>What a slot of the question was read as, if it was.</summary>
    public string? Understood(string name) => understood.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>The names of the records in a list of the reply, such as <c>measures</c>.</summary>
    public IReadOnlyList<string?> Ids(string list) =>
        [.. root.GetProperty(list).EnumerateArray().Select(record => record.GetProperty("id").GetString())];
}
