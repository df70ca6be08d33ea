namespace ExposureBot.Knowledge;

/// <summary>Names that stand in the texts of records.</summary>
public static class WholeWords
{
    /// <summary>
    /// Whether <paramref name="name"/> stands in <paramref name="text"/> as whole words, in any case: IEA is not part of
    /// IEAO, METI not of METIS. False for an empty name.
    /// </summary>
    public static bool IsNamed(string text, string name)
    {
        if (name.Length == 0) return false;
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
