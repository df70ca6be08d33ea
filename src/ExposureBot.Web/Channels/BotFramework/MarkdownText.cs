using System.Text;
using System.Text.RegularExpressions;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// A reply's text as Markdown that shows exactly that text: titles and a user's words must not become markup.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>Escapes what would be markup, keeps rows and <c>[n]</c>, and keeps every line break.</summary>
    public static string Of(string text)
    {
        var lines = text.Split('\n');
        var markdown = new StringBuilder(text.Length + 64);
        for (var i = 0; i < lines.Length; i++)
        {
            markdown.Append(Line(lines[i].TrimEnd('\r')));
            if (i == lines.Length - 1) break;
            // A lone line break is a space in Markdown; two spaces before it keep it.
            if (lines[i].Length > 0 && lines[i + 1].Length > 0 && !IsRow(lines[i + 1])) markdown.Append("  ");
            markdown.Append('\n');
        }

        return markdown.ToString();
    }

    /// <summary>A text within the quotes of a link's title.</summary>
    public static string Quoted(string text) =>
        text.Replace('\n', ' ').Replace("\\", "\\\\", StringComparison.Ordinal).Replace(
            "\"", "\\\"", StringComparison.Ordinal);

    private static string Line(string line) => IsRow(line)
        ? "- " + Escaped(line[2..])
        : LineStart().Replace(Escaped(line), "$1\\$2", 1);

    private static bool IsRow(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    private static string Escaped(string text) => Markup().Replace(text, "\\$0");

    // Signs that begin markup anywhere; `_` and `~` only where a word does not go on; `[` unless a citation; `&`
    // of an entity.
    [GeneratedRegex(@"[\\`*<]|(?<!\w)_|_(?!\w)|~(?=~)|(?<=~)~|\[(?!\d{1,2}\])|&(?=#?\w{1,31};)")]
    private static partial Regex Markup();

    // Signs that begin a heading, a quote, a list or a table, and "1." of a numbered list.
    [GeneratedRegex(@"^(\s*|\d{1,9})([#>+|=-]|(?<=\d)[.)](?=\s))")]
    private static partial Regex LineStart();
}
