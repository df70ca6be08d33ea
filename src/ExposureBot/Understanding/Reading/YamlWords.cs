using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Loading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Reading;

/// <summary>Reads words from the nodes of <c>dialogs/common</c>; a key that is not there is an empty list.</summary>
internal static class YamlWords
{
    /// <summary>
    /// The mapping at <paramref name="path"/> below <c>understanding</c> in each language's common file.
    /// </summary>
    public static IEnumerable<YamlMappingNode> Mappings(IEnumerable<DialogFile> dialogs, params string[] path) =>
        dialogs.Where(file => file.Stem == "common")
            .Select(file => path.Prepend("understanding").Aggregate((YamlNode?)file.Root, Child))
            .OfType<YamlMappingNode>();

    /// <summary>The words at <paramref name="path"/> below <c>understanding</c>, of all languages.</summary>
    public static ImmutableArray<string> Words(IEnumerable<DialogFile> dialogs, params string[] path) =>
        [.. Mappings(dialogs, path[..^1]).SelectMany(node => Words(Child(node, path[^1])))];

    /// <summary>Pairs of key and words of the mapping at <paramref name="path"/>, of all languages.</summary>
    public static IEnumerable<(string Key, ImmutableArray<string> Words)> Lists(
        IEnumerable<DialogFile> dialogs, params string[] path) =>
        Mappings(dialogs, path).SelectMany(node => node.Children)
            .Select(pair => ((pair.Key as YamlScalarNode)?.Value ?? "", Words(pair.Value)));

    /// <summary>
    /// What each word of the lists at <paramref name="path"/> stands for; the key of its list says it. A key without
    /// a sense is passed over.
    /// </summary>
    public static FrozenDictionary<string, T> ByWord<T>(
        IEnumerable<DialogFile> dialogs, Meaning<T> meaning, params string[] path)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, words) in Lists(dialogs, path))
        {
            if (!meaning(key, out var sense)) continue;
            foreach (var word in words) found[word] = sense;
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>What a key stands for; false if nothing.</summary>
    public delegate bool Meaning<T>(string key, out T sense);

    /// <summary>The words of a list, or of a text in which blanks part them.</summary>
    public static ImmutableArray<string> Words(YamlNode? node) => node switch
    {
        YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
        YamlScalarNode text => [.. (text.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };

    /// <summary>The node under <paramref name="key"/>, or null.</summary>
    public static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child)
            ? child
            : null;
}
