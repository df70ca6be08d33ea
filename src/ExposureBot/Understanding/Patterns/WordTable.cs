namespace ExposureBot.Understanding.Patterns;

/// <summary>Numbers for the words of all patterns, so that matching compares numbers.</summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);

    /// <summary>The number of a word of a pattern.</summary>
    public int Add(string word)
    {
        if (!ids.TryGetValue(word, out var id)) ids[word] = id = ids.Count;
        return id;
    }

    /// <summary>The number of a word of a text, or -1.</summary>
    public int Find(string word) => ids.TryGetValue(word, out var id) ? id : -1;
}
