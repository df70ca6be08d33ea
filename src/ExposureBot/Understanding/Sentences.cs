namespace ExposureBot.Understanding;

/// <summary>Cuts a long text into sentences.</summary>
internal static class Sentences
{
    /// <summary>A text of so many UTF-16 units is read as one question.</summary>
    public const int LongestQuestion = 400;

    /// <summary>More than this is not read at all.</summary>
    public const int LongestText = 8000;

    private const string Ends = ".?!。？！\n";
    private const int MostSentences = 60;
    private const int ShortWord = 3;

    /// <summary>The sentences, each no longer than a question, at most 60.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var read = text.Length > LongestText ? text[..LongestText] : text;
        return Cut(read).Where(sentence => sentence.Length is > 2 and <= LongestQuestion).Take(MostSentences);
    }

    private static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i]) || (text[i] == '.' && IsInside(text, i))) continue;
            yield return Bare(text[start..(i + 1)]);
            start = i + 1;
        }

        if (start < text.Length) yield return Bare(text[start..]);
    }

    // Without what stands before a point of a list.
    private static string Bare(string sentence) => sentence.Trim().TrimStart('-', '*', '•', '·', ' ');

    // A point within a number or name, or of a short word before a number or a small letter: 71.9, U.S. imports, No. 18.
    private static bool IsInside(string text, int point)
    {
        if (point + 1 >= text.Length) return false;
        if (!char.IsWhiteSpace(text[point + 1])) return true;
        var next = point + 1;
        while (next < text.Length && text[next] == ' ') next++;
        if (next == text.Length || !(char.IsAsciiDigit(text[next]) || char.IsLower(text[next]))) return false;
        var start = point;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return point - start is > 0 and <= ShortWord;
    }
}
