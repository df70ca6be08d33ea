using System.Globalization;

namespace ExposureBot.Understanding.Reading.Numbers;

/// <summary>Numbers in Han numerals: 五十八, 二〇二三, 三千五百.</summary>
internal static class CjkNumeral
{
    // Of smaller counts 千 stands behind digits now and then; 十 and 百 never.
    private const long Smallest = 1_000;
    private const int LongestRun = 15;
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>Whether a character can be part of such a number.</summary>
    public static bool Is(char character) => Digit(character) >= 0 || Unit(character) > 0;

    /// <summary>The value; null if the signs are no number, or one too large to matter.</summary>
    public static decimal? Parse(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 15) return null;
        decimal total = 0, section = 0, digits = 0;
        var hasDigits = false;
        foreach (var character in text)
        {
            if (Digit(character) is >= 0 and var digit)
            {
                digits = (digits * 10) + digit;
                hasDigits = true;
                continue;
            }

            var unit = Unit(character);
            if (unit == 0) return null;
            if (unit < 10_000)
            {
                section += (hasDigits ? digits : 1) * unit;
            }
            else
            {
                total += (section + digits == 0 ? 1 : section + digits) * unit;
                section = 0;
            }

            digits = 0;
            hasDigits = false;
        }

        return total + section + digits;
    }

    /// <summary>
    /// Digits with Han counts between and behind them, from <paramref name="start"/>: 2兆6000億, 3.5万, 1万亿; where it
    /// ends, or null if no count follows the digits.
    /// </summary>
    public static (decimal Value, int End)? Counted(string text, int start)
    {
        decimal total = 0;
        var at = start;
        for (int digits; (digits = Run(text, at, character => char.IsAsciiDigit(character) || character is '.' or ',')) > 0;)
        {
            var counts = Run(text, at + digits, character => Unit(character) >= Smallest);
            if (counts == 0 || !decimal.TryParse(
                text.AsSpan(at, digits), NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            {
                break;
            }

            foreach (var count in text.AsSpan(at + digits, counts)) value *= Unit(count);
            total += value;
            at += digits + counts;
        }

        return at == start ? null : (total, at);
    }

    private static int Run(string text, int start, Func<char, bool> fits)
    {
        var end = start;
        while (end < text.Length && end - start < LongestRun && fits(text[end])) end++;
        return end - start;
    }

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        '零' => 0,
        '两' or '兩' => 2,
        _ => Digits.IndexOf(character, StringComparison.Ordinal),
    };

    private static long Unit(char character) => character switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' or '萬' => 10_000,
        '億' or '亿' => 100_000_000,
        '兆' => 1_000_000_000_000,
        _ => 0,
    };
}
