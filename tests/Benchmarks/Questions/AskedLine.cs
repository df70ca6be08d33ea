using System.Text.Json;

namespace Benchmarks.Questions;

/// <summary>One line of a set: a question, the talk it belongs to, and what is expected of the reply.</summary>
/// <param name="Now">The clock of the turn.</param>
/// <param name="Type">The number of the way of asking that the line stands for.</param>
internal sealed record AskedLine(
    string Id, string Conversation, int Type, string Text, string Locale, DateTimeOffset Now, Expectation Expect)
{
    /// <summary>The language of the line without its region: <c>en</c>, <c>ja</c> or <c>zh</c>.</summary>
    public string Language => Locale.Split('-')[0];

    /// <summary>The lines of a set, in order, from the copy beside the program.</summary>
    public static IReadOnlyList<AskedLine> ReadSet(string set) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "evaluation", $"{set}.jsonl"))
            .Select(line => JsonSerializer.Deserialize<AskedLine>(line, JsonSerializerOptions.Web)!),
    ];
}
