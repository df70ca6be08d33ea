using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// A reply's text as Markdown that shows exactly that text: titles and a user's words must not become markup.
/// </summary>
internal static partial class MarkdownText
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*<_~[&");

    /// <summary>Escapes what would be markup, keeps rows and <c>[n]</c>, and keeps every line break.</summary>
    public static string Of(string text)
    {
        var markdown = new StringBuilder(text.Length + 64);
        var rest = text.AsSpan();
        while (rest.IndexOf('\n') is >= 0 and var end)
        {
            var next = rest[(end + 1)..];
            AppendLine(markdown, rest[..end].TrimEnd('\r'));
            // A lone line break is a space in Markdown; two spaces before it keep it.
            if (end > 0 && next.Length > 0 && next[0] != '\n' && !IsRow(next)) markdown.Append("  ");
            markdown.Append('\n');
            rest = next;
        }

        AppendLine(markdown, rest.TrimEnd('\r'));
        return markdown.ToString();
    }

    /// <summary>A text within the quotes of a link's title.</summary>
    public static string Quoted(string text) =>
        text.Replace('\n', ' ').Replace("\\", "\\\\", StringComparison.Ordinal).Replace(
            "\"", "\\\"", StringComparison.Ordinal);

    private static void AppendLine(StringBuilder markdown, ReadOnlySpan<char> line)
    {
        var start = 0;
        // What begins with a letter has no sign before it.
        if (line.Length > 0 && !char.IsLetter(line[0]) && !IsRow(line))
        {
            // The sign itself is the last of what is found.
            foreach (var found in LineStart().EnumerateMatches(line))
            {
                start = found.Index + found.Length - 1;
                markdown.Append(line[..start]).Append('\\');
                break;
            }
        }

        if (!HasSign(line))
        {
            markdown.Append(line[start..]);
            return;
        }

        foreach (var found in Markup().EnumerateMatches(line))
        {
            if (found.Index < start) continue;
            markdown.Append(line[start..found.Index]).Append('\\');
            start = found.Index;
        }

        markdown.Append(line[start..]);
    }

    // Whether there is a sign that may be markup, apart from the brackets of citations.
    private static bool HasSign(ReadOnlySpan<char> line)
    {
        while (line.IndexOfAny(Signs) is >= 0 and var at)
        {
            line = line[at..];
            if (CitationLength(line) is not (> 0 and var length)) return true;
            line = line[length..];
        }

        return false;
    }

    private static int CitationLength(ReadOnlySpan<char> text) => text switch
    {
        ['[', >= '0' and <= '9', ']', ..] => 3,
        ['[', >= '0' and <= '9', >= '0' and <= '9', ']', ..] => 4,
        _ => 0,
    };

    private static bool IsRow(ReadOnlySpan<char> line) => line.StartsWith("- ");

    // Signs that begin markup anywhere; `_` and `~` only where a word does not go on; `[` unless a citation; `&`
    // of an entity.
    [GeneratedRegex(@"[\\`*<]|(?<!\w)_|_(?!\w)|~(?=~)|(?<=~)~|\[(?!\d{1,2}\])|&(?=#?\w{1,31};)")]
    private static partial Regex Markup();

    // Signs that begin a heading, a quote, a list or a table, and "1." of a numbered list.
    [GeneratedRegex(@"^(\s*|\d{1,9})([#>+|=-]|(?<=\d)[.)](?=\s))")]
    private static partial Regex LineStart();
}
