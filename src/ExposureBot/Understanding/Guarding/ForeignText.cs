using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Guarding;

/// <summary>
/// A text in a language that is not served: mostly in another script, or with words of grammar of another language beside
/// words that nothing knows.
/// </summary>
internal static class ForeignText
{
    private const string Foreign = "foreign";
    private const int FewUnknown = 2;
    private const char LastLatin = '\u024f';

    /// <summary>Whether <paramref name="sight"/> is of such a text.</summary>
    public static bool Is(Sight sight)
    {
        var letters = sight.Marked.Text.Where(char.IsLetter).ToArray();
        var other = letters.Count(letter => letter > LastLatin && !Script.IsKana(letter) && !Script.IsHan(letter) && !char.IsBetween(letter, '！', '～'));
        if (other * 2 > letters.Length) return true;
        return sight.Is(Foreign) && UnknownWords.Of(sight).Words.Length >= FewUnknown;
    }
}
