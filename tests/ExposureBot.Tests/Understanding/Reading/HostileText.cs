using CsCheck;

namespace ExposureBot.Tests.Understanding.Reading;

/// <summary>Texts that nobody means well with: names, markup, numerals, marks and broken characters mixed.</summary>
internal static class HostileText
{
    private static readonly string[] Parts =
    [
        "Japan", "china", "rare earths", "レアアース", "対中", "日中", "稀土", "对华", "中", "米", "<at>", "</at>", "<b>",
        "&amp;lt;", "&#x3c;", "[a](", "](x)", "[", "]", "(", ")", "\"", "'", "’s", "「", "」", "十", "百",
        "一億二千万", "2023", "2023年", "11月", "20日", "-", "--", "1-", "1/2/2025", ".", ",", ":", "twenty-",
        "two hundred thousand and ", "last", "Friday", "last friday", "先週の金曜日", "上周五", "since", "until", "to",
        "and", "63%", "百分之", "割", "HS", "2846", "8505.11", "No. 61", "公告", "号", "\uE000", "\uE0FF", "\uD83D",
        "\uDE00", "\u200B", "\u202E", "\u0301", "\0", "\n", "\t", "　", "＜", "＞", "＆", "ﷺ", "İ", "ß", "ﬁ", "Ⅷ",
        "é", "한국", "россия", "us", "US", "Dy", "In", "As", "dysprosum", "chian", "rare eaths", "turkey",
        "xyzzy", "the", "of", " ", "  ", "https://a.b/c?d=e",
    ];

    /// <summary>Up to 40 parts, or a random string, or a part over and over.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (6, Gen.OneOf(Parts).Array[0, 40].Select(parts => string.Concat(parts))),
        (2, Gen.String[0, 200]),
        (2, Gen.Select(Gen.OneOf(Parts), Gen.Int[1, 120], (part, times) => string
            .Concat(Enumerable.Repeat(part, times)))),
        (2, Gen.OneOf(Parts).Array[0, 30].Select(parts => string.Join(' ', parts))));
}
