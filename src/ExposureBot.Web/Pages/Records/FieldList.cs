using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Web.Pages.Records;

/// <summary>Gathers the fields of a record in order; what is empty is left out.</summary>
internal sealed class FieldList(PageWords words, Names names)
{
    private readonly List<Field> fields = [];

    /// <summary>What was gathered.</summary>
    public IReadOnlyList<Field> Fields => fields;

    /// <summary>Adds a text.</summary>
    public FieldList Text(string key, string? text) => Add(key, string.IsNullOrEmpty(text) ? [] : [new FieldText(text)]);

    /// <summary>Adds the name of an entity.</summary>
    public FieldList Name(string key, string? id) => Names(key, id is null ? [] : [id]);

    /// <summary>Adds the names of entities or records; each leads to its page if it has one.</summary>
    public FieldList Names(string key, IEnumerable<string> ids) =>
        Add(key, [.. ids.Where(id => id.Length > 0).Select(names.Of)]);

    /// <summary>Adds a word of a closed list.</summary>
    public FieldList Word<T>(string key, T value) where T : struct, Enum => Text(key, words.Word(value));

    /// <summary>Adds the name of a family or a set.</summary>
    public FieldList Group(string key, string id) => Text(key, words.Group(id));

    /// <summary>Adds yes or no.</summary>
    public FieldList Flag(string key, bool value) => Text(key, words[value ? "flag.yes" : "flag.no"]);

    /// <summary>Adds a date to its own precision.</summary>
    public FieldList Date(string key, PartialDate? date) => Text(key, date?.ToString());

    /// <summary>Adds from when to when a version was held.</summary>
    public FieldList Known(Known known) => Day("known_from", known.From).Day("known_to", known.To);

    /// <summary>Adds an address outside; only the web's own schemes become a link.</summary>
    public FieldList Address(string key, string address) => Add(
        key, address.Length == 0 ? [] : [new FieldText(address, Links.Outside(address))]);

    /// <summary>Adds a text in the language of the page.</summary>
    public FieldList Local(string key, LocalText text) => Text(key, text.In(words.Language));

    /// <summary>Adds what a record says in English, as the language of the page has it, with the record's own words.</summary>
    public FieldList Phrase(string key, string text, string recorded) =>
        Text(key, names.Phrase(text) is var said && said == text ? recorded : $"{said} ({recorded})");

    private FieldList Day(string key, DateOnly? day) =>
        Text(key, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private FieldList Add(string key, IReadOnlyList<FieldText> values)
    {
        if (values.Count > 0) fields.Add(new Field(words["field." + key], values));
        return this;
    }
}
