using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExposureBot.Understanding;

namespace ExposureBot.Web.Pages;

/// <summary>An answer as somebody cites it.</summary>
/// <param name="Address">The whole address of its page.</param>
public sealed record CiteView(string Apa, string BibTex, string Address);

/// <summary>Makes citations of answers.</summary>
internal static class CiteViews
{
    private const string Special = @"\{}$&#%_^~";

    /// <summary>The citation of an answer on its base version; the day is the one on which it was asked.</summary>
    public static CiteView Of(string title, Clocks clocks, string baseVersion, Uri address, PageWords words)
    {
        var plain = ReplyLines.WithoutNotes(title).TrimEnd('.', '。', ' ');
        var url = address.AbsoluteUri;
        var day = clocks.Now;
        var note = words.Fill("cite.note", ("base", baseVersion), ("day", Text(clocks.KnownOn, "yyyy-MM-dd")));
        var apa = $"{words["title"]}. ({Text(day, "yyyy, MMMM d")}). {plain} [{note}]. {url}";
        var bibTex = $$"""
            @misc{exposurebot-{{Key(url)}},
              author = {{{Escaped(words["title"])}}},
              title = {{{Escaped(plain)}}},
              year = {{{Text(day, "yyyy")}}},
              month = {{{Text(day, "MM")}}},
              day = {{{Text(day, "dd")}}},
              url = {{{url}}},
              note = {{{Escaped(note)}}}
            }
            """;
        return new CiteView(apa, bibTex, url);
    }

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Key(string url) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..10];

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var sign in text)
        {
            escaped.Append(sign switch
            {
                '\\' => @"\textbackslash{}",
                '^' => @"\textasciicircum{}",
                '~' => @"\textasciitilde{}",
                _ when Special.Contains(sign, StringComparison.Ordinal) => "\\" + sign,
                _ => sign.ToString(),
            });
        }

        return escaped.ToString();
    }
}
