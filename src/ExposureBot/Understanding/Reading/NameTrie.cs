namespace ExposureBot.Understanding.Reading;

/// <summary>Names with unspaced characters, found in running text without word boundaries.</summary>
/// <remarks>Filled once, then read by any thread.</remarks>
internal sealed class NameTrie
{
    private readonly Dictionary<(int Node, char Next), int> edges = [];
    private readonly Dictionary<int, Name> ends = [];
    private int nodes = 1;

    /// <summary>Adds <paramref name="name"/>; its blanks, hyphens, middle dots and brackets do not count.</summary>
    public void Add(string key, Name name)
    {
        var node = 0;
        foreach (var character in key)
        {
            if (IsSkipped(character)) continue;
            if (!edges.TryGetValue((node, FoldChar(character)), out var next))
            {
                next = nodes++;
                edges.Add((node, FoldChar(character)), next);
            }

            node = next;
        }

        if (node != 0) ends[node] = name;
    }

    /// <summary>The name that is spelled like <paramref name="key"/>, or null.</summary>
    public Name? Find(string key)
    {
        var node = 0;
        foreach (var character in key)
        {
            if (IsSkipped(character)) continue;
            if (!edges.TryGetValue((node, FoldChar(character)), out node)) return null;
        }

        return ends.GetValueOrDefault(node);
    }

    /// <summary>The names that begin at <paramref name="start"/>, with the ends of their spans.</summary>
    public void Match(string text, int start, List<(int End, Name Name)> found)
    {
        var node = 0;
        for (var i = start; i < text.Length; i++)
        {
            if (i > start && IsSkipped(text[i])) continue;
            if (!edges.TryGetValue((node, FoldChar(text[i])), out node)) return;
            if (ends.TryGetValue(node, out var name)) found.Add((i + 1, name));
        }
    }

    // レア・アース, レア アース and レアアース are one spelling, and 刚果(金) is 刚果金; so are the long-vowel sign and dashes written for it.
    private static bool IsSkipped(char character) => character is ' ' or '・' or '·' or '-' or '(';

    private static char FoldChar(char character) => character switch
    {
        'ッ' => 'ツ',
        '―' or '－' or '–' or '—' => 'ー',
        _ => char.ToLowerInvariant(character),
    };
}
