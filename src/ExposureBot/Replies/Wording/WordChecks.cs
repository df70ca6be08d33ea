using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Replies.Wording;

/// <summary>What must hold of the words of all languages together: a word in one is a word in each.</summary>
internal static class WordChecks
{
    // Lists that only some languages need, such as articles of country names, or words for what is in English anyway.
    private static readonly HashSet<string> Optional = ["article", "attributive", "numbering", "relay", "speaker"];

    public static IEnumerable<Diagnostic> Run(IReadOnlyList<Words> languages) =>
        from key in languages.SelectMany(words => words.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
        where !Optional.Contains(key[..key.IndexOf('.', StringComparison.Ordinal)])
        from words in languages
        where words.Find(key) is null
        select ReplyMessages.MissingWord(
            new FilePlace($"dialogs/common/{ClosedList.Word(words.Language)}.yaml", 0), key, words.Language);
}
