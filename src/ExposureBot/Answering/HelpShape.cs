using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>help</c>: small talk, what the bot is, what its base covers and until when.</summary>
internal static class HelpShape
{
    // What has a sentence of its own; everything else is answered as a greeting.
    private static readonly ImmutableHashSet<string> Brief = ["thanks", "bye", "restart"];

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var topic = question[SlotName.Topic] ?? "greeting";
        if (Brief.Contains(topic)) return new Answer(AnswerKind.Smalltalk, question, [Headline("help." + topic)], []);
        var covers = Line.Of(
            "help.covers",
            [],
            ("figures", new Term.Count(Held(snapshot.Content.Figures, question))),
            ("events", new Term.Count(Held(snapshot.Content.Events, question))),
            ("measures", new Term.Count(snapshot.Content.Measures.Length)),
            ("until", Until(snapshot, question) is { } day ? Term.Day(day) : null));
        return new Answer(
            AnswerKind.Smalltalk,
            question,
            [Headline(Key(topic)), new Block.Remark([covers, Line.Of("help.ask", [])])],
            [])
        {
            OffersStarters = true,
        };
    }

    private static string Key(string topic) => topic == "language" ? "help.language" : "help.what";

    private static Block.Headline Headline(string key) => new([Line.Of(key, [])]);

    private static int Held<T>(ImmutableArray<T> records, Question question) where T : IRecord =>
        records.Count(record => record.Known.On(question.Clocks.KnownOn));

    // The day until which the base reaches, as far as it was held on the day of knowledge.
    private static DateOnly? Until(Snapshot snapshot, Question question)
    {
        var newest = snapshot.Content.Events.Where(happening => happening.Known.On(question.Clocks.KnownOn))
            .Select(happening => happening.Known.From)
            .DefaultIfEmpty()
            .Max();
        return newest == default ? null : newest;
    }
}
