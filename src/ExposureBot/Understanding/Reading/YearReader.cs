using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>Finds years.</summary>
internal static partial class YearReader
{
    public static ImmutableArray<TimeMention> Read(string text, ImmutableArray<Mention> mentions)
    {
        var found = ImmutableArray.CreateBuilder<TimeMention>();
        foreach (var match in Year().EnumerateMatches(text))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            if (mentions.Any(mention => mention.Span.Overlaps(span))) continue;
            var year = int.Parse(text.AsSpan(match.Index, match.Length), NumberStyles.None, CultureInfo.InvariantCulture);
            found.Add(new TimeMention(
                span, TimeRole.Year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year));
        }

        return found.ToImmutable();
    }

    [GeneratedRegex("(?<![\\d.,/-])(1[89]\\d\\d|20\\d\\d)(?!\\d|,\\d|[./-]\\d| ?(?:tonnes?|kg|%|percent))")]
    private static partial Regex Year();
}
