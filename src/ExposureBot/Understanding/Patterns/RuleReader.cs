using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Loading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Reads rules from the nodes of dialog files.</summary>
/// <remarks>What is wrong is added to <paramref name="findings"/>; what is right is read all the same.</remarks>
internal sealed class RuleReader(PatternCompiler compiler, ICollection<Diagnostic> findings)
{
    private static readonly ImmutableHashSet<string> Keys = ["patterns", "weight", "plus", "needs", "unless", "set"];

    /// <summary>The rules under <paramref name="key"/> of a file.</summary>
    /// <param name="group">The group of all of them, or null: each key below is a group of its own.</param>
    public IEnumerable<(Rule Rule, Pattern Pattern)> Read(DialogFile file, string key, string? group = null)
    {
        if (!file.Root.Children.TryGetValue(new YamlScalarNode(key), out var node)) return [];
        if (group is not null) return ReadList(file, node, key, group);
        if (node is YamlMappingNode groups)
        {
            return groups.Children.SelectMany(pair => ReadList(file, pair.Value, Scalar(pair.Key), Scalar(pair.Key)));
        }

        findings.Add(UnderstandingMessages.BadForm(PlaceOf(file, node), key, "mapping of groups"));
        return [];
    }

    private IEnumerable<(Rule Rule, Pattern Pattern)> ReadList(DialogFile file, YamlNode node, string key, string group)
    {
        if (node is not YamlSequenceNode list)
        {
            findings.Add(UnderstandingMessages.BadForm(PlaceOf(file, node), key, "list of rules"));
            yield break;
        }

        foreach (var item in list.Children)
        {
            var rule = item is YamlMappingNode fields ? ReadRule(file, fields, group) : Plain(file, item, group);
            var patterns = Patterns(item).ToList();
            if (patterns.Count == 0) findings.Add(UnderstandingMessages.NoPattern(PlaceOf(file, item)));
            foreach (var written in patterns)
            {
                var pattern = compiler.Compile(Scalar(written), PlaceOf(file, written));
                if (pattern is not null) yield return (rule, pattern);
            }
        }
    }

    private static IEnumerable<YamlNode> Patterns(YamlNode item) =>
        item is YamlMappingNode fields ? Items(Child(fields, "patterns")) : [item];

    private static Rule Plain(DialogFile file, YamlNode item, string group) =>
        new(group, file.Language, PlaceOf(file, item), 1, false, [], [], ImmutableDictionary<string, string>.Empty);

    private Rule ReadRule(DialogFile file, YamlMappingNode fields, string group)
    {
        foreach (var key in fields.Children.Keys.Where(key => !Keys.Contains(Scalar(key))))
        {
            findings.Add(UnderstandingMessages.UnknownKey(PlaceOf(file, key), Scalar(key)));
        }

        var isPlus = Child(fields, "plus") is not null;
        return new Rule(
            group,
            file.Language,
            PlaceOf(file, fields),
            Number(file, fields, isPlus ? "plus" : "weight"),
            isPlus,
            Words(Child(fields, "needs")),
            Words(Child(fields, "unless")),
            Pairs(Child(fields, "set")));
    }

    private static ImmutableDictionary<string, string> Pairs(YamlNode? node) => node is YamlMappingNode pairs
        ? pairs.Children.ToImmutableDictionary(pair => Scalar(pair.Key), pair => Scalar(pair.Value), StringComparer.Ordinal)
        : ImmutableDictionary<string, string>.Empty;

    private double Number(DialogFile file, YamlMappingNode fields, string key)
    {
        if (Child(fields, key) is not { } node) return 1;
        var written = Scalar(node);
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        findings.Add(UnderstandingMessages.NotANumber(PlaceOf(file, node), key, written));
        return 1;
    }

    private static ImmutableArray<string> Words(YamlNode? node) => [.. Items(node).Select(Scalar)];

    private static IEnumerable<YamlNode> Items(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        _ => [node],
    };

    private static YamlNode? Child(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";

    private static FilePlace PlaceOf(DialogFile file, YamlNode node) =>
        new("dialogs/" + file.Path, (int)node.Start.Line);
}
