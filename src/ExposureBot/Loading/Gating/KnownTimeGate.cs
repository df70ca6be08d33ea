using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>Nothing is known before its source was published, and a version ends after it began.</summary>
/// <remarks>One day is granted: an act of the evening stands in a paper dated the next day, or a day later by time zone.</remarks>
internal static class KnownTimeGate
{
    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var published = located.Content.Sources
            .Where(source => source is { Availability: Availability.Edition, PublishedOn: not null })
            .ToLookup(source => source.Id, source => source.PublishedOn!.Value.Start, StringComparer.Ordinal);
        IEnumerable<IRecord> records =
            [.. located.Content.Figures, .. located.Content.Events, .. located.Content.Statements, .. located.Content.Positions];
        return records.SelectMany(record => Check(located, record, published));
    }

    private static IEnumerable<Diagnostic> Check(Located located, IRecord record, ILookup<string, DateOnly> published)
    {
        // A record that rests on several sources is known from the first of them.
        var days = record.Sources.SelectMany(source => published[source]).ToList();
        if (days.Count > 0 && days.Count == record.Sources.Count && record.Known.From.AddDays(1) < days.Min())
        {
            yield return LoadingMessages.KnownBeforeSource(
                located.At(record, "known_from"), record.Id, record.Known.From, days.Min());
        }

        if (record.Known.To is { } end && end <= record.Known.From)
        {
            yield return LoadingMessages.KnownEndsEarly(located.At(record, "known_to"), record.Id);
        }
    }
}
