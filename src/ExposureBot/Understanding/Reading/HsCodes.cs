using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>Customs codes in a text: HS 2846, HTS 8505.11, 2805.30; never a year.</summary>
internal sealed partial class HsCodes
{
    private const int ShortestCode = 4;

    // HS 28, HS 2846, HTS 8505.11.00, HS code 284690.
    private const string Named =
        "(?<![A-Za-z0-9.])(?:HS|H\\.S\\.|HTS)(?: code| heading|コード|编码)?s?[ :-]?"
        + "(?<code>[0-9]{4}(?:\\.[0-9]{2}){0,3}|[0-9]{6,10}|[0-9]{2})(?![0-9])";

    // 2805.30: the dot makes it a code.
    private const string Bare = "(?<![A-Za-z0-9.,/-])(?<code>[0-9]{4}(?:\\.[0-9]{2}){1,3})(?![0-9.%]|,[0-9])";

    private readonly FrozenDictionary<string, Sense> byCode;

    /// <summary>Learns which good a code belongs to; of several, the one highest in the tree.</summary>
    public HsCodes(Snapshot snapshot)
    {
        var coverage = new Coverage(snapshot);
        var owners = new Dictionary<string, (int Depth, Commodity Good)>(StringComparer.Ordinal);
        foreach (var good in snapshot.Content.Commodities)
        {
            var depth = snapshot.Above(good.Id).Length;
            foreach (var code in good.HsCodes.SelectMany(Prefixes))
            {
                if (!owners.TryGetValue(code, out var held) || depth < held.Depth) owners[code] = (depth, good);
            }
        }

        byCode = owners.ToFrozenDictionary(
            pair => pair.Key,
            pair => new Sense(
                MentionKind.Commodity, pair.Value.Good.Id, MentionForm.Name, coverage.Holds(pair.Value.Good.Id), null,
                false));
    }

    /// <summary>
    /// The codes in a text as candidates, and the stretches whose digits are a code of no good that is held.
    /// </summary>
    public (List<Candidate> Known, List<TextSpan> Unknown) Find(string text, ImmutableArray<Piece> pieces)
    {
        var known = new List<Candidate>();
        var unknown = new List<TextSpan>();
        foreach (Match match in Code().Matches(text))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            var first = IndexAt(pieces, span.Start);
            var last = IndexAt(pieces, span.End - 1);
            var digits = match.Groups["code"].Value.Replace(".", "", StringComparison.Ordinal);
            if (first >= 0 && last >= 0 && Owner(digits) is { } sense)
            {
                known.Add(new Candidate(span, first, last, new Name(digits, [sense])));
            }
            else unknown.Add(span);
        }

        return (known, unknown);
    }

    private static IEnumerable<string> Prefixes(string code)
    {
        var shortest = Math.Min(ShortestCode, code.Length);
        for (var length = shortest; length <= code.Length; length++) yield return code[..length];
    }

    // A longer code than the base has belongs to the good of its longest beginning.
    private Sense? Owner(string digits)
    {
        for (var length = digits.Length; length >= 2; length--)
        {
            if (byCode.TryGetValue(digits[..length], out var sense)) return sense;
        }

        return null;
    }

    private static int IndexAt(ImmutableArray<Piece> pieces, int position)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            if (pieces[i].Span.Start <= position && position < pieces[i].Span.End) return i;
        }

        return -1;
    }

    [GeneratedRegex(Named + "|" + Bare, RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
