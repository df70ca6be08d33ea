using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;
using ExposureBot.Understanding;

namespace ExposureBot.Replies.Owning;

/// <summary>What a reply may print: texts that are returned as they stand, percentages, other numbers, dates.</summary>
internal sealed class Owners
{
    private readonly List<string> texts = [];
    private readonly HashSet<decimal> percentages = [];
    private readonly HashSet<decimal> numbers = [];
    private readonly HashSet<DateOnly> days = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Names, titles and quotes with a numeral in them, the longest first.</summary>
    public IEnumerable<string> Texts => texts.Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length);

    public bool OwnsPercentage(decimal value) => percentages.Contains(value);

    public bool OwnsNumber(decimal value) =>
        numbers.Contains(value) || (value is >= 1900 and <= 2200 && days.Any(day => day.Year == value));

    /// <summary>Whether a returned record has a date that agrees in all parts that are given.</summary>
    public bool OwnsDate(int? year, int? month, int? dayOfMonth) =>
        (month is null && year is { } only && numbers.Contains(only)) || days.Any(day =>
        (year is null || day.Year == year) && (month is null || day.Month == month)
        && (dayOfMonth is null || day.Day == dayOfMonth));

    /// <summary>A text that may be repeated as it stands.</summary>
    public void Add(string text)
    {
        var ascii = Digits.ToAscii(text);
        if (!ascii.AsSpan().ContainsAnyInRange('0', '9')) return;
        if (ascii.Any(char.IsLetter)) texts.Add(ascii);
        else AddBareNumbers(ascii);
    }

    // A code such as "2805.30;2846" has no word that would tell it from another number, so it never owns a percentage.
    private void AddBareNumbers(string text)
    {
        foreach (var part in text.Split(';', ' ', '/', '-', '–'))
        {
            if (NumeralWords.Digits(part) is >= 0 and var value) numbers.Add(value);
        }
    }

    /// <summary>An official number: whole, and without the office before it (<c>No. 103 of 2023</c>).</summary>
    public void AddOfficialNumber(string text)
    {
        Add(text);
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        var before = digit > 1 ? text.LastIndexOf(' ', digit - 2) : -1;
        if (before >= 0) Add(text[(before + 1)..]);
    }

    public void Add(LocalText text, Language language) => Add(text.In(language));

    public void Add(DateOnly day) => days.Add(day);

    public void Add(PartialDate? date)
    {
        if (date is not { } known) return;
        days.Add(known.Start);
        days.Add(known.End);
    }

    public void AddNumber(decimal value) => numbers.Add(value);

    /// <summary>A value that is a percentage if its unit says so.</summary>
    public void AddValue(decimal value, bool isPercentage)
    {
        numbers.Add(Math.Abs(value));
        if (isPercentage) percentages.Add(Math.Abs(value));
    }

    /// <summary>A number of the user: it may be repeated as a percentage or as anything else.</summary>
    public void AddUserNumber(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return;
        AddValue(value, true);
    }

    /// <summary>What the question itself says: years, days, numbers, names, clocks.</summary>
    public void Add(Question question, Naming naming)
    {
        Add(question.Clocks.Now);
        Add(question.Clocks.KnownOn);
        Add(question.Clocks.AsOf);
        if (question.Metric is { } metric) AddName(metric.Value, naming);
        foreach (var (name, slot) in question.Slots) AddSlot(name, slot.Value, naming);
        foreach (var word in question.Unused) Add(Echoed.Of(word));
        foreach (var correction in question.Corrections)
        {
            Add(Echoed.Of(correction.Written));
            AddName(correction.ReadAs, naming);
        }
    }

    /// <summary>Everything that a name and the properties of its record say.</summary>
    public void AddName(string id, Naming naming)
    {
        if (!names.Add(id)) return;
        var name = naming.Of(id);
        foreach (var property in SpokenName.Properties)
        {
            // A date is owned as a date: blanking "October 2023" would leave the "31" before it alone.
            if (property == "date" || name.Get(property) is not { Length: > 0 } text) continue;
            if (property == "number") AddOfficialNumber(text);
            else Add(text);
        }
    }

    private void AddSlot(SlotName name, string value, Naming naming)
    {
        foreach (var part in value.Split([';', ':'], StringSplitOptions.TrimEntries))
        {
            if (name is SlotName.Value or SlotName.Year or SlotName.YearFrom or SlotName.YearTo or SlotName.Rank
                or SlotName.Given)
            {
                AddUserNumber(part);
            }
            else if (DateOnly.TryParse(part, CultureInfo.InvariantCulture, out var day)) Add(day);
            else AddName(part, naming);
        }
    }
}
