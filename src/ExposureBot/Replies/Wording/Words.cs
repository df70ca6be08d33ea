using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Replies.Wording;

/// <summary>
/// The words of closed lists, labels and formats of one language: <c>words:</c> of <c>dialogs/common</c>.
/// </summary>
internal sealed class Words
{
    private const string Section = "words";
    private readonly FrozenDictionary<string, string> words;

    private Words(Language language, FrozenDictionary<string, string> words)
    {
        Language = language;
        this.words = words;
    }

    public Language Language { get; }

    /// <summary>Every key, <c>list.word</c>.</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>Reads the words of <paramref name="language"/>; without a file for it there are none.</summary>
    public static Words Read(IReadOnlyList<DialogFile> dialogs, Language language)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in dialogs.Where(file => file.Stem == "common" && file.Language == language))
        {
            if (!file.Root.Children.TryGetValue(new YamlScalarNode(Section), out var node)) continue;
            foreach (var (list, entries) in Pairs(node))
            {
                foreach (var (word, text) in Pairs(entries))
                {
                    found[$"{list}.{word}"] = ((YamlScalarNode)text).Value ?? "";
                }
            }
        }

        return new Words(language, found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The words of a list with their texts.</summary>
    public IEnumerable<(string Word, string Text)> List(string list) => words
        .Where(pair => pair.Key.StartsWith(list + ".", StringComparison.Ordinal))
        .Select(pair => (pair.Key[(list.Length + 1)..], pair.Value));

    /// <summary>The text of <c>list.word</c>, or null.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key);

    /// <summary>The text of <c>list.word</c>; a word without a text is written by its id, with blanks.</summary>
    public string Of(string key) =>
        words.GetValueOrDefault(key) ?? key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('_', ' ');

    /// <summary>The text of <paramref name="word"/> of <paramref name="list"/>.</summary>
    public string Of(string list, string word) => Of($"{list}.{word}");

    /// <summary>The text of a value of a closed list.</summary>
    public string Of<T>(string list, T value) where T : struct, Enum => Of($"{list}.{ClosedList.Word(value)}");

    /// <summary>A pattern with <c>{}</c> filled in; without a pattern the text itself.</summary>
    public string Fill(string key, string text) =>
        words.TryGetValue(key, out var pattern) ? pattern.Replace("{}", text, StringComparison.Ordinal) : text;

    private static IEnumerable<(string Key, YamlNode Value)> Pairs(YamlNode node) => node is YamlMappingNode mapping
        ? mapping.Children
            .Where(pair => pair.Key is YamlScalarNode)
            .Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", pair.Value))
        : [];
}
