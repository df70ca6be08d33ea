using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Shapes;

/// <summary>
/// The hashed features of a text: with its names masked, words, pairs and triples, and runs of 3 and 4 characters; its
/// traits and signs, which all languages share; and the shapes for which a cue speaks, with how strongly it does.
/// </summary>
internal static class SampleFeatures
{
    /// <summary>Number of buckets.</summary>
    public const int Buckets = 1 << 16;

    private const int ShortestRun = 3;
    private const int LongestRun = 4;
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;
    // Each kind of feature has hashes of its own.
    private const uint CharacterStart = Start ^ 0x5bd1;
    private const uint SignStart = Start ^ 0x77a3;
    private const uint CueStart = Start ^ 0x99c5;

    /// <summary>The buckets of a text, each once, in order.</summary>
    /// <param name="cues">The cues that match; none, where the words alone are to be learnt from.</param>
    public static int[] Of(Sight sight, IEnumerable<Hit> cues)
    {
        var words = Mask(sight.Text);
        var found = new HashSet<int>();
        foreach (var cue in cues)
        {
            var hash = Add(CueStart, cue.Rule.Group);
            found.Add(Bucket(hash));
            found.Add(Bucket((hash ^ (uint)cue.Rule.Weight) * Prime));
        }

        foreach (var trait in sight.Traits) found.Add(Bucket(Add(SignStart, trait)));
        foreach (var (name, value) in sight.Signs.SelectMany(hit => hit.Rule.Set))
        {
            found.Add(Bucket(Add(Add(SignStart, name), value)));
        }

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
            var hash = CharacterStart;
            for (var length = 1; length <= LongestRun && i + length <= text.Length; length++)
            {
                hash = (hash ^ text[i + length - 1]) * Prime;
                if (length >= ShortestRun) found.Add(Bucket(hash));
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
