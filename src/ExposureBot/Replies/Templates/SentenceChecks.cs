using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies.Templates;

/// <summary>
/// What must hold of all sentences together: every key in every language, no property or variable that cannot be.
/// </summary>
internal static class SentenceChecks
{
    private static readonly HashSet<string> Known = new(
        [
            .. SpokenFigure.Properties, .. SpokenDerivation.Properties,
            .. SpokenName.Properties, .. SpokenText.Properties,
            .. SpokenWord.Properties, .. SpokenDate.Properties, .. SpokenCount.Properties, .. SpokenList.Properties,
        ],
        StringComparer.Ordinal);

    public static IEnumerable<Diagnostic> Run(
        IReadOnlyDictionary<(Language Language, string Key), Sentence> sentences) =>
        sentences.GroupBy(pair => pair.Key.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group => OfKey(group.ToDictionary(pair => pair.Key.Language, pair => pair.Value)));

    private static IEnumerable<Diagnostic> OfKey(Dictionary<Language, Sentence> versions)
    {
        var first = versions.Values.First();
        foreach (var language in Enum.GetValues<Language>().Where(language => !versions.ContainsKey(language)))
        {
            yield return ReplyMessages.MissingLanguage(first.Place, first.Key, language);
        }

        foreach (var sentence in versions.Values)
        {
            foreach (var property in sentence.Properties.Where(property => !Known.Contains(property)))
            {
                yield return ReplyMessages.UnknownProperty(sentence.Place, property);
            }

            var others = versions.Values.Where(other => other != sentence)
                .SelectMany(other => other.Variables).ToHashSet(StringComparer.Ordinal);
            if (versions.Count == 1) continue;
            var unknown = sentence.Variables.Except(others).Where(variable => variable != Speaker.MarksVariable);
            foreach (var variable in unknown)
            {
                yield return ReplyMessages.UnknownVariable(sentence.Place, variable, others);
            }
        }
    }
}
