using System.Collections.Immutable;

namespace ExposureBot.Understanding.Reading;

/// <summary>Picks mentions from candidates: the longest wins, then what the base covers, then the earlier.</summary>
internal sealed class MentionChooser(
    ReadingWords words, string text, ImmutableArray<Piece> pieces, ImmutableArray<RejectedMention>.Builder rejected)
{
    /// <summary>
    /// The mentions, and apart from them the metrics and the products, each in order and without overlap.
    /// </summary>
    /// <param name="slips">Looks for slips of the pen, given whether a stretch is named already.</param>
    public Layers Choose(
        List<Candidate> candidates, Func<Func<TextSpan, bool>, List<Candidate>> slips)
    {
        var isOfTrade = candidates.Exists(candidate =>
            candidate.Span.Length > 1 && SlipFinder.IsCorrectable(candidate.Name.Senses[0]));
        var chooser = new SenseChooser(words, text, pieces, isOfTrade);
        var named = new List<(Candidate From, ImmutableArray<Sense> Senses)>();
        foreach (var candidate in candidates)
        {
            var (senses, why) = chooser.Choose(candidate);
            if (senses.Length > 0) named.Add((candidate, senses));
            else Reject(candidate.Span, candidate.Name.Senses[0], why);
        }

        // Two words with a slip ("rare eaths") are longer than what one of them names.
        var corrected = slips(span => candidates.Exists(candidate => candidate.Span.Overlaps(span)));
        named.AddRange(corrected.Select(candidate => (candidate, Correctable(candidate))));
        return new Layers(
            Layer(named, sense => sense.Kind is not (MentionKind.Metric or MentionKind.Product)),
            Layer(named, sense => sense.Kind == MentionKind.Metric),
            Layer(named, sense => sense.Kind == MentionKind.Product));
    }

    private static ImmutableArray<Sense> Correctable(Candidate candidate) =>
        [.. candidate.Name.Senses.Where(SlipFinder.IsCorrectable)];

    private ImmutableArray<Mention> Layer(
        List<(Candidate From, ImmutableArray<Sense> Senses)> named, Func<Sense, bool> belongs)
    {
        var taken = new List<Mention>();
        foreach (var (candidate, senses) in named
            .Select(pair => (pair.From, Senses: pair.Senses.Where(belongs).ToImmutableArray()))
            .Where(pair => pair.Senses.Length > 0)
            // What a good goes into is a long description: it never hides a name.
            .OrderBy(pair => pair.Senses[0].Kind == MentionKind.Application)
            .ThenByDescending(pair => pair.From.Span.Length)
            .ThenByDescending(pair => pair.Senses[0].IsCovered)
            .ThenBy(pair => pair.From.Span.Start))
        {
            if (taken.Find(other => other.Span.Overlaps(candidate.Span)) is { } winner)
            {
                Reject(candidate.Span, senses[0], $"inside or overlapping `{winner.Surface}`");
            }
            else
            {
                taken.Add(Mention(candidate, senses));
            }
        }

        return [.. taken.OrderBy(mention => mention.Span.Start)];
    }

    private Mention Mention(Candidate candidate, ImmutableArray<Sense> senses)
    {
        var first = senses[0];
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var sense in senses.Skip(1))
        {
            if (sense.Id == first.Id || others.Contains(sense.Id)) continue;
            if (IsSameSort(sense.Kind, first.Kind)) others.Add(sense.Id);
            else Reject(candidate.Span, sense, "also the name of another kind of thing");
        }

        return new Mention(
            candidate.Span, first.Kind, first.Id, others.ToImmutable(), text[candidate.Span.Start..candidate.Span.End],
            first.Form, candidate.IsPossessive, candidate.IsCorrected, first.IsCovered);
    }

    private static bool IsSameSort(MentionKind one, MentionKind other) =>
        one == other || ((one is MentionKind.Measure or MentionKind.Practice)
            && (other is MentionKind.Measure or MentionKind.Practice));

    private void Reject(TextSpan span, Sense sense, string why) =>
        rejected.Add(new RejectedMention(span, sense.Kind, sense.Id, why));
}

/// <summary>
/// What is named in a text: names, and apart from them metrics and forms of goods, which may overlap names.
/// </summary>
internal sealed record Layers(
    ImmutableArray<Mention> Mentions, ImmutableArray<Mention> Metrics, ImmutableArray<Mention> Products);
