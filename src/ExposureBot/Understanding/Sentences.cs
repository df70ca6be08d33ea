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
            var isPoint = text[i] == '.' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]);
            if (!Ends.Contains(text[i]) || isPoint) continue;
            yield return text[start..(i + 1)].Trim();
            start = i + 1;
        }

        if (start < text.Length) yield return text[start..].Trim();
    }
}
