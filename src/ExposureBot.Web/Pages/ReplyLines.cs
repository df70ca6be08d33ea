using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ExposureBot.Web.Pages;

/// <summary>The text of a reply cut into paragraphs and lists, and these into plain text and footnotes.</summary>
public static partial class ReplyLines
{
    private const string Bullet = "- ";

    /// <summary>A paragraph of one line, or a list.</summary>
    public sealed record Part(bool IsList, ImmutableArray<IReadOnlyList<Span>> Lines);

    /// <summary>A stretch of text.</summary>
    /// <param name="Source">The number of the source that it leads to, or null.</param>
    /// <param name="IsMore">Whether it leads to the rest of what is held.</param>
    public sealed record Span(string Text, int? Source = null, bool IsMore = false);

    /// <summary>The text without its footnotes.</summary>
    public static string WithoutNotes(string text) => SpacedFootnote().Replace(text, "");

    /// <summary>The parts with the first words <paramref name="phrase"/> of each line made to lead to the rest.</summary>
    /// <param name="instead">What is said there, where "on the answer's page" would lead nowhere.</param>
    public static IReadOnlyList<Part> WithMore(IReadOnlyList<Part> parts, string phrase, string instead) =>
        [.. parts.Select(part => part with { Lines = [.. part.Lines.Select(line => WithMore(line, phrase, instead))] })];

    /// <summary>Cuts <paramref name="text"/>; a footnote above <paramref name="citations"/> stays text.</summary>
    public static IReadOnlyList<Part> Of(string text, int citations)
    {
        var parts = new List<Part>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var isItem = line.StartsWith(Bullet, StringComparison.Ordinal);
            var spans = Spans(isItem ? line[Bullet.Length..] : line, citations);
            if (isItem && parts is [.., { IsList: true } list]) parts[^1] = list with { Lines = list.Lines.Add(spans) };
            else parts.Add(new Part(isItem, [spans]));
        }

        return parts;
    }

    private static IReadOnlyList<Span> WithMore(IReadOnlyList<Span> line, string phrase, string instead) =>
        [.. line.SelectMany(span => MoreIn(span, phrase, instead))];

    private static IEnumerable<Span> MoreIn(Span span, string phrase, string instead)
    {
        var at = span.Source is null ? span.Text.IndexOf(phrase, StringComparison.Ordinal) : -1;
        if (at < 0) return [span];
        Span[] parts = [new(span.Text[..at]), new(instead, IsMore: true), new(span.Text[(at + phrase.Length)..])];
        return parts.Where(part => part.Text.Length > 0);
    }

    private static List<Span> Spans(string line, int citations)
    {
        var spans = new List<Span>();
        var from = 0;
        foreach (Match note in Footnote().Matches(line))
        {
            var number = int.Parse(note.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (number < 1 || number > citations) continue;
            if (note.Index > from) spans.Add(new Span(line[from..note.Index]));
            spans.Add(new Span(note.Value, number));
            from = note.Index + note.Length;
        }

        if (from < line.Length) spans.Add(new Span(line[from..]));
        return spans;
    }

    [GeneratedRegex(@"\[([0-9]{1,3})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\s?\[[0-9]{1,3}\]", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedFootnote();
}
