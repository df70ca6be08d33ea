using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Cards;
using ExposureBot.Replies.Owning;
using ExposureBot.Replies.Templates;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies;

/// <summary>
/// The last look at every reply (promise 1): each numeral in the text must belong to a returned figure, a derivation, a
/// date, a count of records, a citation index, a name of a returned record or the user's own words.
/// </summary>
public static partial class Gate
{
    private const string MonthNames =
        "January|February|March|April|May|June|July|August|September|October|November|December";

    private static readonly string[] Months = MonthNames.Split('|');

    /// <summary>The reply itself if every numeral has an owner, else one that withholds it and says so.</summary>
    public static Reply Check(Reply reply, Snapshot snapshot)
    {
        var owners = OwnersOf.Of(reply, snapshot);
        var text = reply.Card is { } card ? reply.Text + "\n" + CardText.Of(card) : reply.Text;
        var unowned = Unowned(text, owners, reply);
        return unowned.IsEmpty
            ? reply
            : reply with
            {
                Text = reply.Grounds.Substitute,
                Headline = reply.Grounds.Substitute.Split('\n')[0],
                Card = null,
                Withheld = unowned,
            };
    }

    private static ImmutableArray<string> Unowned(string text, Owners owners, Reply reply)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var rest = Blanked(Digits.ToAscii(text), owners);
        rest = CitationMark()
            .Replace(rest, match => Look(match, Number(match) <= reply.Citations.Length && Number(match) > 0));
        var left = rest.ToCharArray();
        foreach (var (match, value) in reply.Grounds.NumeralWords.Percentages(rest))
        {
            if (!owners.OwnsPercentage(value)) found.Add(match.Value);
            left.AsSpan(match.Index, match.Length).Fill(' ');
        }

        rest = WrittenDate().Replace(new string(left), match => Look(match, OwnsDate(owners, match)));
        rest = YearRange().Replace(rest, match => Look(match, OwnsRange(owners, match)));
        PlainNumber().Replace(rest, match => Look(match, owners.OwnsNumber(NumeralWords.Digits(match.Value))));
        return found.ToImmutable();

        string Look(Match match, bool isOwned)
        {
            if (!isOwned) found.Add(match.Value);
            return new string(' ', match.Length);
        }
    }

    // What is returned as it stands may have any numeral in it. Its final stop may have marks before it.
    private static string Blanked(string text, Owners owners)
    {
        var rest = text.ToCharArray();
        foreach (var owned in owners.Texts)
        {
            if (!HasDigitsOf(owned, rest)) continue;
            if (!Blank(rest, owned[..Letters.EndOfWords(owned)])) Blank(rest, Tidy.Sentence(owned).TrimEnd('.'));
        }

        return new string(rest);
    }

    // Most texts of the records are not in the reply: their first number tells so cheaply.
    private static bool HasDigitsOf(string owned, ReadOnlySpan<char> text)
    {
        var start = owned.AsSpan().IndexOfAnyInRange('0', '9');
        var rest = owned.AsSpan(start);
        var length = rest.IndexOfAnyExceptInRange('0', '9');
        return text.IndexOf(length < 0 ? rest : rest[..length]) >= 0;
    }

    private static bool Blank(Span<char> text, string part)
    {
        if (part.Length == 0) return false;
        var isFound = false;
        for (var at = Find(text, 0, part); at >= 0; at = Find(text, at + part.Length, part))
        {
            isFound = true;
            if (StandsAlone(text, at, part)) text.Slice(at, part.Length).Fill(' ');
        }

        return isFound;
    }

    private static int Find(ReadOnlySpan<char> text, int start, string part)
    {
        var at = text[start..].IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? at : start + at;
    }

    // "18" of a name must not own the first digits of "185", nor "2025" those of "2025.5".
    private static bool StandsAlone(ReadOnlySpan<char> text, int at, string part)
    {
        var end = at + part.Length;
        var startsInside = at > 0 && char.IsAsciiDigit(part[0])
            && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or ',');
        var endsInside = end < text.Length && char.IsAsciiDigit(part[^1]) && (char.IsAsciiDigit(text[end])
            || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
        return !startsInside && !endsInside && !IsRestOfDate(text, at, part);
    }

    // "January 2026" (2026年1月), the month of a source, must not take "8 January 2026" (2026年1月8日) apart.
    private static bool IsRestOfDate(ReadOnlySpan<char> text, int at, string part)
    {
        var end = at + part.Length;
        return (at > 1 && text[at - 1] == ' ' && char.IsAsciiDigit(text[at - 2])
                && Array.Exists(Months, month => part.StartsWith(month, StringComparison.Ordinal)))
            || (part[^1] is '年' or '月' && end < text.Length && char.IsAsciiDigit(text[end]));
    }

    private static bool OwnsDate(Owners owners, Match match)
    {
        var month = match.Groups["month"];
        return owners.OwnsDate(
            Part(match.Groups["year"]),
            month.Success ? Array.IndexOf(Months, month.Value) + 1 : Part(match.Groups["m"]),
            Part(match.Groups["day"]));
    }

    private static bool OwnsRange(Owners owners, Match match)
    {
        var from = Part(match.Groups["from"])!.Value;
        var to = Part(match.Groups["to"])!.Value;
        return owners.OwnsNumber(from) && owners.OwnsNumber(to < 100 ? (from / 100 * 100) + to : to);
    }

    private static int? Part(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static decimal Number(Match match) => NumeralWords.Digits(match.Groups[1].Value);

    [GeneratedRegex(@"\[([0-9]{1,9})\]")]
    private static partial Regex CitationMark();

    [GeneratedRegex(
        @"\b(?<day>[0-9]{1,2}) (?<month>" + MonthNames + @")(?: (?<year>[0-9]{4})\b)?"
        + @"|\b(?<month>" + MonthNames + @") (?<year>[0-9]{4})\b"
        + @"|(?<year>[0-9]{4})年(?:(?<m>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?)?|(?<m>[0-9]{1,2})月(?:(?<day>[0-9]{1,2})日)?"
        + @"|\b(?<year>[0-9]{4})-(?<m>[0-9]{2})(?:-(?<day>[0-9]{2}))?\b")]
    private static partial Regex WrittenDate();

    [GeneratedRegex(@"\b(?<from>[0-9]{4})[–-](?<to>[0-9]{2}|[0-9]{4})\b")]
    private static partial Regex YearRange();

    // A digit behind a Latin letter is part of a name: CO2, G7.
    [GeneratedRegex(@"(?<![A-Za-z0-9])[0-9][0-9,]*(?:\.[0-9]+)?")]
    private static partial Regex PlainNumber();
}
