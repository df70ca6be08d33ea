using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Loading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Reads rules from the nodes of dialog files. A mistake stops the start of the program and names the line.</summary>
internal sealed class RuleReader(PatternCompiler compiler)
{
    /// <summary>The rules under <paramref name="key"/> of a file.</summary>
    /// <param name="group">The group of all of them, or null: each key below is a group of its own.</param>
    public IEnumerable<(Rule Rule, Pattern Pattern)> Read(DialogFile file, string key, string? group = null)
    {
        if (!file.Root.Children.TryGetValue(new YamlScalarNode(key), out var node)) return [];
        if (group is not null) return ReadList(file, node, group);
        return node is YamlMappingNode groups
            ? groups.Children.SelectMany(pair => ReadList(file, pair.Value, Scalar(pair.Key)))
            : throw Wrong(file, node, $"`{key}` is a mapping of groups");
    }

    private IEnumerable<(Rule Rule, Pattern Pattern)> ReadList(DialogFile file, YamlNode node, string group)
    {
        if (node is not YamlSequenceNode list) throw Wrong(file, node, $"`{group}` is a list of rules");
        foreach (var item in list.Children)
        {
            var rule = item is YamlMappingNode fields ? ReadRule(file, fields, group) : Plain(file, item, group);
            foreach (var pattern in Patterns(item))
            {
                yield return (rule, compiler.Compile(Scalar(pattern), PlaceOf(file, pattern)));
            }
        }
    }

    private static IEnumerable<YamlNode> Patterns(YamlNode item) =>
        item is YamlMappingNode fields ? Items(Child(fields, "patterns")) : [item];

    private static Rule Plain(DialogFile file, YamlNode item, string group) =>
        new(group, file.Language, PlaceOf(file, item), 1, false, [], [], ImmutableDictionary<string, string>.Empty);

    private static Rule ReadRule(DialogFile file, YamlMappingNode fields, string group)
    {
        var plus = Child(fields, "plus");
        var weight = plus ?? Child(fields, "weight");
        return new Rule(
            group,
            file.Language,
            PlaceOf(file, fields),
            weight is null ? 1 : Number(file, weight),
            plus is not null,
            Words(Child(fields, "needs")),
            Words(Child(fields, "unless")),
            Child(fields, "set") is YamlMappingNode set
                ? set.Children.ToImmutableDictionary(pair => Scalar(pair.Key), pair => Scalar(pair.Value), StringComparer.Ordinal)
                : ImmutableDictionary<string, string>.Empty);
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

    private static double Number(DialogFile file, YamlNode node) =>
        double.TryParse(Scalar(node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(file, node, "a weight is a number");

    private static FilePlace PlaceOf(DialogFile file, YamlNode node) => new("dialogs/" + file.Path, (int)node.Start.Line);

    private static InvalidDataException Wrong(DialogFile file, YamlNode node, string why) => new($"{PlaceOf(file, node)}: {why}.");
}
