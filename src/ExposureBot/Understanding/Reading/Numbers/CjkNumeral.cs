namespace ExposureBot.Understanding.Reading.Numbers;

/// <summary>Numbers in Han numerals: 五十八, 二〇二三, 三千五百.</summary>
internal static class CjkNumeral
{
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
        _ => 0,
    };
}
