using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>A sentence to be written: its key in <c>dialogs/</c> and what it speaks of.</summary>
/// <param name="Key"><c>stem.sentence</c>: the sentence of <c>dialogs/stem/language.yaml</c>, as in <c>one.headline</c>.</param>
/// <param name="Terms">What the sentence may name, by variable.</param>
/// <param name="Cites">Ids of the records it rests on; their sources become its <c>[n]</c>.</param>
public sealed record Line(
    string Key, ImmutableSortedDictionary<string, Term> Terms, ImmutableArray<string> Cites)
{
    /// <summary>A line from pairs; a null term is left out.</summary>
    public static Line Of(string key, IEnumerable<string> cites, params (string Name, Term? Value)[] terms) => new(
        key,
        terms.Where(pair => pair.Value is not null)
            .ToImmutableSortedDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal),
        [.. cites.Distinct()]);
}

/// <summary>Something that a sentence names. The reply writer knows how each is written in each language.</summary>
public abstract record Term
{
    private Term() { }

    /// <summary>A figure: value with bound, unit, period, basis, class of source and more, as properties of the variable.</summary>
    public sealed record Of(Figure Figure) : Term;

    /// <summary>A number calculated from figures; returned as a figure with its inputs.</summary>
    public sealed record Derived(Derivation Derivation) : Term;

    /// <summary>The name of an entity or record by its id: place, commodity, organisation, person, metric, measure, practice, set.</summary>
    public sealed record Named(string Id) : Term;

    /// <summary>A text of a record in three languages: title, summary, statement, cause.</summary>
    public sealed record Written(LocalText Text) : Term;

    /// <summary>A text of a record in its own language: title of a source, name as printed.</summary>
    public sealed record Quoted(string Text) : Term;

    /// <summary>What a record says in English and <c>terms.csv</c> may say in others: form, application, component.</summary>
    public sealed record Phrase(string Text) : Term;

    /// <summary>The official number of a measure, as the base prints it: <c>No. 18 of 2025</c>.</summary>
    public sealed record Numbered(string Text) : Term;

    /// <summary>The user's own words, echoed as such; shortened and escaped by the writer.</summary>
    public sealed record Echo(string Text) : Term;

    /// <summary>A date.</summary>
    public sealed record On(PartialDate Date) : Term;

    /// <summary>A count of records.</summary>
    public sealed record Count(int Number) : Term;

    /// <summary>A word of a closed list, written by <c>dialogs/common</c>: <c>list.word</c>, as in <c>paper_stage.in_force</c>.</summary>
    public sealed record Word(string Key) : Term;

    /// <summary>Several of the same kind, joined as the language does.</summary>
    public sealed record Several(ImmutableArray<Term> Terms) : Term;

    /// <summary>A complete question, written by the canonical sentence of its shape.</summary>
    public sealed record Asked(Question Question) : Term;

    /// <summary>A day, not partial.</summary>
    public static Term Day(DateOnly day) => new On(new PartialDate(day, DatePrecision.Day));

    /// <summary>A value of a closed list.</summary>
    public static Term Listed<T>(T value) where T : struct, Enum =>
        new Word($"{Snake(typeof(T).Name)}.{ClosedList.Word(value)}");

    private static string Snake(string name) => string.Concat(
        name.Select((letter, i) => char.IsUpper(letter) && i > 0
            ? "_" + char.ToLowerInvariant(letter)
            : char.ToLowerInvariant(letter).ToString()));
}
