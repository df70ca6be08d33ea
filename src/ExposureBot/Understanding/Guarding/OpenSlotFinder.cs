using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Guarding;

/// <summary>
/// Asks for the goods of a question that has nothing else to go by, and for the country whose partners are to be listed
/// where several have them. Where a country is named, the answer lists its goods instead of asking back.
/// </summary>
internal sealed class OpenSlotFinder(Snapshot snapshot)
{
    private const string DefaultMetric = "import_share";
    private const int MostOptions = 3;

    /// <summary>The question back, or null if nothing that is needed is open.</summary>
    public Obstacle.Unclear? Find(Question question)
    {
        if (question.Obstacle is not null) return null;
        if (IsOpenOfPlace(question)) return OfPlace(question);
        if (!IsOpen(question)) return null;
        var metric = question.Metric is { Origin: Origin.Said or Origin.Previous } said ? said.Value : DefaultMetric;
        var options = Options(question, metric);
        if (options.Length < 2) options = Options(question, DefaultMetric);
        return options.Length < 2 ? null : new Obstacle.Unclear(new Clarification(SlotName.Commodity, options));
    }

    private static bool IsOpenOfPlace(Question question) => question.Shape == Shape.ByPartner
        && question[SlotName.Commodity] is not null
        && !question.Slots.Keys.Any(name => name is SlotName.Importer or SlotName.Supplier or SlotName.Place);

    // "Urea import sources": of whose imports? Those of which most is held are offered.
    private Obstacle.Unclear? OfPlace(Question question)
    {
        var metric = question.Metric?.Value ?? DefaultMetric;
        var slot = snapshot.Metrics.TryGetValue(metric, out var found) && found.PlaceRole is Role.Supplier or Role.Producer
            ? SlotName.Supplier
            : SlotName.Importer;
        ImmutableArray<Question> options =
        [
            .. snapshot.FiguresOf(metric, question[SlotName.Commodity]!)
                .Where(figure => figure.Headline == HeadlineUse.Yes && figure.Known.On(question.Clocks.KnownOn))
                .GroupBy(figure => figure.Place, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostOptions)
                .Select(group => question with { Slots = question.Slots.SetItem(slot, new Slot(group.Key, Origin.Said)), Obstacle = null }),
        ];
        return options.Length < 2 ? null : new Obstacle.Unclear(new Clarification(slot, options));
    }

    private static bool IsOpen(Question question)
    {
        var hasSubject = question.Slots.Keys.Any(name =>
            name is SlotName.Commodity or SlotName.Set or SlotName.Measure or SlotName.Company);
        // Numbers that the user gave are calculated with, whatever they are of.
        if (hasSubject || question.Slots.ContainsKey(SlotName.Given)) return false;
        var hasRole = question.Slots.ContainsKey(SlotName.Importer) || question.Slots.ContainsKey(SlotName.Supplier);
        return question.Shape switch
        {
            Shape.Compare or Shape.ByPartner => true,
            Shape.One or Shape.Series or Shape.WhatIf =>
                !hasRole && question.Metric is null or { Origin: Origin.Default or Origin.Assumed },
            _ => false,
        };
    }

    // The goods of which most is held for the countries that were said.
    private ImmutableArray<Question> Options(Question question, string metric)
    {
        var importers = Said(question, SlotName.Importer, SlotName.Importer2);
        var suppliers = Said(question, SlotName.Supplier, SlotName.Supplier2);
        return
        [
            .. snapshot.Content.Figures
                .Where(figure => figure.Metric == metric && figure.Headline == HeadlineUse.Yes)
                .Where(figure => figure.Known.On(question.Clocks.KnownOn))
                .Where(figure => importers.Count == 0 || importers.Contains(figure.Place))
                .Where(figure => suppliers.Count == 0 || suppliers.Contains(figure.Partner ?? ""))
                .GroupBy(figure => figure.Commodity, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(MostOptions)
                .Select(group => Completed(question, metric, group)),
        ];
    }

    private static Question Completed(Question question, string metric, IGrouping<string, Figure> rows)
    {
        var slots = question.Slots.SetItem(SlotName.Commodity, new Slot(rows.Key, Origin.Said));
        if (question[SlotName.Importer] is null && question[SlotName.Supplier] is null)
        {
            var key = rows.GroupBy(row => row.Key).OrderByDescending(group => group.Count()).First().Key;
            slots = slots.SetItem(SlotName.Importer, new Slot(key.Place, Origin.Said));
            if (question.Shape != Shape.ByPartner && key.Partner is { } partner)
            {
                slots = slots.SetItem(SlotName.Supplier, new Slot(partner, Origin.Said));
            }
        }

        return question with { Slots = slots, Metric = new Slot(metric, Origin.Said), Obstacle = null };
    }

    private static HashSet<string> Said(Question question, params ReadOnlySpan<SlotName> names)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (question[name] is { } value) values.Add(value);
        }

        return values;
    }
}
