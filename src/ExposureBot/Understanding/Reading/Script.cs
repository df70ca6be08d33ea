namespace ExposureBot.Understanding.Reading;

/// <summary>Which writing a character belongs to.</summary>
internal static class Script
{
    /// <summary>Written without blanks between words: Han, kana or Hangul; each such character is a token.</summary>
    public static bool IsUnspaced(char character) =>
        IsHan(character) || IsKana(character) || character is >= '가' and <= '힣';

    /// <summary>A sign that spells foreign names in Japanese.</summary>
    public static bool IsKatakana(char character) => character is >= 'ァ' and <= 'ヺ' or 'ー';

    /// <summary>A sign of Japanese grammar.</summary>
    public static bool IsHiragana(char character) => character is >= '\u3041' and <= '\u309f';

    /// <summary>A Chinese character.</summary>
    public static bool IsHan(char character) =>
        character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or >= '\uF900' and <= '\uFAFF' or '々';

    /// <summary>Hiragana or katakana, the long-vowel sign included.</summary>
    public static bool IsKana(char character) =>
        character is >= '\u3041' and <= '\u309F' or >= '\u30A1' and <= '\u30FA' or 'ー';

    /// <summary>A letter or digit of a spaced writing.</summary>
    public static bool IsSpacedWord(char character) => char.IsLetterOrDigit(character) && !IsUnspaced(character);
}
