using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Wording;

/// <summary>A text as it stands.</summary>
internal sealed class SpokenText(string text) : Spoken
{
    public static readonly string[] Properties = ["text"];

    public override string Main => text;

    public override string? Get(string property) => property == "text" ? text : null;
}

/// <summary>A word of a closed list.</summary>
internal sealed class SpokenWord(string key, Words words) : Spoken
{
    public static readonly string[] Properties = ["name", "key"];

    public override string Main => words.Of(key);

    public override string? Get(string property) => property switch
    {
        "name" => Main,
        "key" => key[(key.LastIndexOf('.') + 1)..],
        _ => null,
    };
}

/// <summary>A date to its own precision.</summary>
internal sealed class SpokenDate(PartialDate date, Speech speech) : Spoken
{
    public static readonly string[] Properties = ["date", "on", "year", "iso"];

    public override string Main => speech.Date(date);

    public override string? Get(string property) => property switch
    {
        "date" => Main,
        "on" => speech.OnDate(date),
        "year" => date.Start.Year.ToString(CultureInfo.InvariantCulture),
        "iso" => date.ToString(),
        _ => null,
    };
}

/// <summary>A count of records.</summary>
internal sealed class SpokenCount(int number) : Spoken
{
    public static readonly string[] Properties = ["number", "is_one", "is_zero"];

    public override string Main => Speech.Number(number);

    public override decimal? Number => number;

    public override string? Get(string property) => property switch
    {
        "number" => Main,
        "is_one" => YesIf(number == 1),
        "is_zero" => YesIf(number == 0),
        _ => null,
    };
}

/// <summary>Several terms, joined as the language does.</summary>
internal sealed class SpokenList(IReadOnlyList<Spoken> items, Speech speech) : Spoken
{
    public static readonly string[] Properties = ["count", "first", "last", "size"];

    public override string Main => speech.Join([.. items.Select(item => item.Main)]);

    public override IReadOnlyList<Spoken> Items => items;

    public override string? Get(string property) => property switch
    {
        "count" or "size" => Speech.Number(items.Count),
        "first" => items.Count == 0 ? "" : items[0].Main,
        "last" => items.Count == 0 ? "" : items[^1].Main,
        _ => null,
    };
}
