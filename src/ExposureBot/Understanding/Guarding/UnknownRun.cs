using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Guarding;

/// <summary>Neighbouring signs of an unspaced script that nothing explains: a word of Japanese or Chinese.</summary>
/// <param name="IsName">Katakana, which spells foreign names, or the subject of the sentence.</param>
internal sealed record UnknownRun(string Text, bool IsName)
{
    private const string SubjectMark = "subject_mark";
    private const int ShortestRun = 2;
    private const int LongestSubject = 8;
    private const int MostKnownSigns = 1;

    /// <summary>The runs of a text, in order.</summary>
    public static IEnumerable<UnknownRun> Of(Sight sight)
    {
        var subject = SubjectEnd(sight);
        var length = sight.Text.Length;
        for (var start = 0; start < length; start++)
        {
            if (!IsUnknown(sight, start)) continue;
            var end = start + 1;
            while (end < length && IsUnknown(sight, end) && sight.Text.Marks[end].Length == 0) end++;
            if (end - start >= ShortestRun)
            {
                // A sign of a name may be a word by itself: the subject is taken whole.
                var isSubject = start <= MostKnownSigns && end <= subject && subject - end <= MostKnownSigns;
                var text = string.Concat(isSubject ? sight.Text.Words[..subject] : sight.Text.Words[start..end]);
                yield return new UnknownRun(text, isSubject || text.All(Script.IsKatakana));
            }

            start = end;
        }
    }

    // How many signs stand before the first particle that marks a subject; none if a known name is among them.
    private static int SubjectEnd(Sight sight)
    {
        var mark = sight.Signs.Where(hit => hit.Rule.Set.ContainsKey(SubjectMark))
            .Select(hit => hit.Match.Start).DefaultIfEmpty(0).Min();
        return mark <= LongestSubject && !sight.Text.Bridges.Any(bridge => bridge.Start < mark) ? mark : 0;
    }

    private static bool IsUnknown(Sight sight, int word) =>
        !sight.Text.Tokens[word].IsKnown && PatternWords.IsUnspaced(sight.Text.Words[word]);
}
