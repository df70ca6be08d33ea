using ExposureBot.Knowledge;

namespace ExposureBot.Web.Pages.Records;

/// <summary>The name of anything that has an id, and the page that it has.</summary>
internal sealed class Names(Snapshot snapshot, Language language)
{
    private readonly string tag = ClosedList.Word(language);

    /// <summary>The name of <paramref name="id"/>; the id itself if nothing has it.</summary>
    public FieldText Of(string id) =>
        Entity(id) is { } entity ? new FieldText(entity.In(language))
        : Record(id) is { } record ? new FieldText(record.In(language), Links.Record(id, tag))
        : snapshot.FigureVersions(id) is { IsEmpty: false } ? new FieldText(id, Links.Record(id, tag))
        : snapshot.Sources.TryGetValue(id, out var source) ? new FieldText(source.Title, Links.Source(id, tag))
        : new FieldText(id);

    /// <summary>The name alone.</summary>
    public string Text(string id) => Of(id).Text;

    /// <summary>A phrase of a record; one without a translation as it stands.</summary>
    public string Phrase(string text) => snapshot.WordingOf(text).In(language);

    private LocalText? Entity(string id) =>
        snapshot.Places.GetValueOrDefault(id)?.Name ?? snapshot.Commodities.GetValueOrDefault(id)?.Name
        ?? snapshot.Metrics.GetValueOrDefault(id)?.Name ?? snapshot.Organisations.GetValueOrDefault(id)?.Name
        ?? snapshot.Persons.GetValueOrDefault(id)?.Name;

    private LocalText? Record(string id) =>
        snapshot.Measures.GetValueOrDefault(id)?.Name ?? snapshot.Practices.GetValueOrDefault(id)?.Name
        ?? snapshot.Events.GetValueOrDefault(id)?.Title ?? snapshot.Conflicts.GetValueOrDefault(id)?.Topic
        ?? snapshot.Statements.GetValueOrDefault(id)?.Text;
}
