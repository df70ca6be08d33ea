using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Shapes;

/// <summary>The hashed features of a text with its names masked: words, pairs and triples, and runs of 3 to 5 characters.</summary>
internal static class SampleFeatures
{
    /// <summary>Number of buckets.</summary>
    public const int Buckets = 1 << 16;

    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The buckets of a text, each once, in order.</summary>
    public static int[] Of(SignText text)
    {
        var words = Mask(text);
        var found = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            var hash = Start;
            for (var length = 1; length <= 3 && i + length <= words.Count; length++)
            {
                hash = Add(hash, words[i + length - 1]);
                hash = (hash ^ ' ') * Prime;
                found.Add(Bucket(hash));
            }
        }

        AddCharacters(string.Join(' ', words), found);
        var buckets = found.ToArray();
        Array.Sort(buckets);
        return buckets;
    }

    private static void AddCharacters(string text, HashSet<int> found)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var hash = Start ^ 0x5bd1;
            for (var length = 1; length <= 5 && i + length <= text.Length; length++)
            {
                hash = (hash ^ text[i + length - 1]) * Prime;
                if (length >= 3) found.Add(Bucket(hash));
            }
        }
    }

    // Names are replaced by their kind, so that what is learnt on dysprosium holds for cobalt.
    private static List<string> Mask(SignText text)
    {
        var words = new List<string>(text.Length + 2) { "^" };
        for (var i = 0; i < text.Length;)
        {
            if (text.WholeAt(i) is { } bridge)
            {
                words.Add(MaskOf(bridge));
                i = bridge.End;
                continue;
            }

            words.Add(text.Words[i]);
            i++;
        }

        words.Add("$");
        return words;
    }

    private static string MaskOf(Bridge bridge) =>
        bridge.Mention is { Form: MentionForm.Adjective } ? "PlaceAdjective"
        : (bridge.Kind & SignKind.Law) != 0 ? "Law"
        : bridge.Kind.ToString();

    private static uint Add(uint hash, string word)
    {
        foreach (var sign in word) hash = (hash ^ sign) * Prime;
        return hash;
    }

    private static int Bucket(uint hash) => (int)((hash ^ (hash >> 16)) & (Buckets - 1));
}
