using ExposureBot.Knowledge;
using ExposureBot.Web.Pages.Records;

namespace ExposureBot.Web.Pages;

/// <summary>A source as its page shows it.</summary>
/// <param name="Records">Names and pages of what rests on it, at most <see cref="SourceViews.Most"/>.</param>
/// <param name="Total">How many records rest on it.</param>
public sealed record SourceView(
    string Id, string Title, IReadOnlyList<Field> Fields, IReadOnlyList<FieldText> Records, int Total);

/// <summary>Makes the views of sources.</summary>
internal static class SourceViews
{
    /// <summary>How many records a page lists.</summary>
    public const int Most = 500;

    /// <summary>The view of the source with this id, or null.</summary>
    public static SourceView? Find(string id, Snapshot snapshot, PageWords words)
    {
        if (!snapshot.Sources.TryGetValue(id, out var source)) return null;
        var views = new RecordViews(snapshot, words);
        var ids = RecordsOn(id, snapshot.Content).Distinct().ToList();
        return new SourceView(
            id, source.Title, Fields(source, new FieldList(words, views.Names)),
            [.. ids.Take(Most).Select(record => Titled(record, views, words))], ids.Count);
    }

    private static IReadOnlyList<Field> Fields(Source source, FieldList fields) => fields
        .Text("id", source.Id).Text("publisher", source.Publisher).Date("published", source.PublishedOn)
        .Address("address", source.Address).Word("availability", source.Availability).Text("kind", source.Kind)
        .Text("reliability", source.Reliability).Fields;

    private static FieldText Titled(string id, RecordViews views, PageWords words) =>
        new(views.Find(id)?.Title ?? id, Links.Record(id, words.Tag));

    private static IEnumerable<string> RecordsOn(string source, KnowledgeBase content) =>
        content.Figures.Where(figure => figure.Source == source).Select(figure => figure.Id)
            .Concat(content.Events.Where(happening => happening.Sources.Contains(source)).Select(happening => happening.Id))
            .Concat(content.Measures.Where(measure => measure.Sources.Contains(source)).Select(measure => measure.Id))
            .Concat(content.Practices.Where(practice => practice.Sources.Contains(source)).Select(practice => practice.Id))
            .Concat(content.Statements.Where(said => said.Source == source).Select(said => said.Id));
}
