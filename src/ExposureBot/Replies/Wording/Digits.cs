namespace ExposureBot.Replies.Wording;

/// <summary>Digits of all widths.</summary>
internal static class Digits
{
    private const char FullWidthZero = '\uFF10';
    private const char FullWidthNine = '\uFF19';

    /// <summary>The text with full-width digits in ASCII; as long as it was.</summary>
    public static string ToAscii(string text) => text.AsSpan().ContainsAnyInRange(FullWidthZero, FullWidthNine)
        ? string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                var isWide = source[i] is >= FullWidthZero and <= FullWidthNine;
                target[i] = isWide ? (char)(source[i] - FullWidthZero + '0') : source[i];
            }
        })
        : text;
}
