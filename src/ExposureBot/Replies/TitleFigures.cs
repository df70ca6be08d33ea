using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies;

/// <summary>
/// Figures that stand in the title of a cited source ("… falls to 50 %"): the text prints the title unshortened, so they are returned.
/// </summary>
internal static class TitleFigures
{
    private static readonly ConditionalWeakTable<Snapshot, FrozenDictionary<string, Figure[]>> Known = [];

    /// <summary>Those of the reply's sources, as far as they were held; only what the reply does not speak of anyway.</summary>
    public static IEnumerable<Figure> Of(Reply reply, Snapshot snapshot)
    {
        var bySource = Known.GetValue(snapshot, Collect);
        return reply.Citations
            .SelectMany(citation => bySource.GetValueOrDefault(citation.Source.Id, []))
            .Where(figure => figure.Known.On(reply.Question.Clocks.KnownOn) && IsIn(figure, snapshot.Sources[figure.Source], reply))
            .ExceptBy(reply.Evidence.Figures.Select(figure => figure.Id), figure => figure.Id);
    }

    private static bool IsIn(Figure figure, Source source, Reply reply) =>
        reply.Grounds.NumeralWords.Percentages(Digits.ToAscii(source.Title)).Any(found => found.Number == Math.Abs(figure.Value));

    private static FrozenDictionary<string, Figure[]> Collect(Snapshot snapshot) => snapshot.Content.Figures
        .Where(figure => Units.IsPercent(figure.Unit) && HasNumber(snapshot.Sources[figure.Source].Title))
        .GroupBy(figure => figure.Source)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private static bool HasNumber(string title) => Digits.ToAscii(title).AsSpan().ContainsAnyInRange('0', '9');
}
