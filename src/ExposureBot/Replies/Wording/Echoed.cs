using System.Text;

namespace ExposureBot.Replies.Wording;

/// <summary>
/// A user's own words, made safe to repeat: one line, no marks of Markdown, cards or markup, at most 60 characters.
/// </summary>
internal static class Echoed
{
    private const int MaxLength = 60;
    private const string Marks = "*_`~[]()<>#|\\{}$\"“”「」《》";

    public static string Of(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, MaxLength) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)) Blank(kept);
            else if (!IsMark(rune) && !IsInvisible(rune)) kept.Append(rune.ToString());
            if (kept.Length < MaxLength) continue;
            kept.Append('…');
            break;
        }

        return kept.ToString().Trim();
    }

    private static void Blank(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] != ' ') kept.Append(' ');
    }

    private static bool IsMark(Rune rune) => Marks.Contains(rune.ToString(), StringComparison.Ordinal);

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune)
        is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.PrivateUse
        or System.Globalization.UnicodeCategory.OtherNotAssigned;
}
