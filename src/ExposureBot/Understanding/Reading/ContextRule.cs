using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Loading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Reading;

/// <summary>When a word that also means something else is a name (<c>dialogs/common</c>, <c>context</c>).</summary>
/// <param name="entry">
/// <c>capital</c>: must begin with a capital, unless the whole text has none. <c>previous</c>, <c>next</c>: taken
/// if one
/// of these stands right beside. <c>cue</c>: taken if the sentence has a word of trade. <c>not_previous</c>,
/// <c>not_next</c>: never taken beside one of these. <c>kind</c>: only for this kind of name.
/// </param>
internal sealed class ContextRule(YamlNode entry)
{
    /// <summary>In a list of neighbours: the beginning or end of the text.</summary>
    public const string Edge = "^";

    public bool Capital { get; } = IsSet(entry, "capital");
    public bool Cue { get; } = IsSet(entry, "cue");
    public FrozenSet<string> Previous { get; } = Set(entry, "previous");
    public FrozenSet<string> Next { get; } = Set(entry, "next");
    public FrozenSet<string> NotPrevious { get; } = Set(entry, "not_previous");
    public FrozenSet<string> NotNext { get; } = Set(entry, "not_next");

    /// <summary>The kind of name that the rule is about, or null for all.</summary>
    public MentionKind? Kind { get; } =
        Enum.TryParse<MentionKind>((YamlWords.Child(entry, "kind") as YamlScalarNode)?.Value, true, out var kind)
            ? kind
            : null;

    /// <summary>Whether nothing but denials decides.</summary>
    public bool IsDenialOnly => Previous.Count == 0 && Next.Count == 0 && !Cue;

    /// <summary>The rules by folded name; the languages may each have their own.</summary>
    public static FrozenDictionary<string, ImmutableArray<ContextRule>> Load(IReadOnlyList<DialogFile> dialogs)
    {
        var rules = new List<(string Name, ContextRule Rule)>();
        foreach (var entry in YamlWords.Mappings(dialogs)
            .Select(node => YamlWords.Child(node, "context")).OfType<YamlSequenceNode>()
            .SelectMany(list => list.Children))
        {
            var rule = new ContextRule(entry);
            rules.AddRange(YamlWords.Words(YamlWords.Child(entry, "names"))
                .Select(name => (Lexicon.KeyOf(name), rule)));
        }

        return rules.GroupBy(pair => pair.Name, pair => pair.Rule, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static bool IsSet(YamlNode entry, string key) =>
        YamlWords.Child(entry, key) is YamlScalarNode { Value: "yes" };

    private static FrozenSet<string> Set(YamlNode entry, string key) =>
        YamlWords.Words(YamlWords.Child(entry, key)).ToFrozenSet(StringComparer.Ordinal);
}
