using ExposureBot.Knowledge;
using ExposureBot.Understanding;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Tests.Support;

/// <summary>The files of <c>tests/corpus</c>: texts and what they mean.</summary>
internal static class Corpus
{
    /// <summary>A text and what it means: shape, metric and slots by their public words.</summary>
    internal sealed record Case(string Ask, string Locale, IReadOnlyDictionary<string, string> Means);

    private const string RolesStem = "roles";

    /// <summary>Every case of the files that are named after a shape.</summary>
    public static IReadOnlyList<Case> OfShapes { get; } =
        [.. Files.Where(file => Path.GetFileNameWithoutExtension(file) != RolesStem).SelectMany(ReadShape)];

    /// <summary>Every paraphrase, with the two roles that it must find.</summary>
    public static IReadOnlyList<Case> OfRoles { get; } = [.. ReadRoles(Path.Combine(Folder, RolesStem + ".yaml"))];

    private static string Folder => Path.Combine(Repository.Root, "tests", "corpus");

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.yaml").Order(StringComparer.Ordinal);

    /// <summary>What a question says under a name of the corpus, or null.</summary>
    public static string? Read(this Question question, string name) => name switch
    {
        "shape" => ClosedList.Word(question.Shape),
        "metric" => question.Metric?.Value,
        _ => ClosedList.TryParse<SlotName>(name, out var slot) ? question[slot] : throw new ArgumentException(name, nameof(name)),
    };

    private static IEnumerable<Case> ReadShape(string file)
    {
        var root = Load(file);
        var shape = Text(root["shape"]);
        foreach (var item in ((YamlSequenceNode)root["questions"]).Children.Cast<YamlMappingNode>())
        {
            var ask = Text(item["ask"]);
            var means = Pairs(item["means"]).Prepend(("shape", shape));
            yield return new Case(ask, LocaleOf(ask), means.ToDictionary(pair => pair.Item1, pair => pair.Item2));
        }
    }

    private static IEnumerable<Case> ReadRoles(string file)
    {
        foreach (var group in ((YamlSequenceNode)Load(file)["groups"]).Children.Cast<YamlMappingNode>())
        {
            var means = Pairs(group["means"]).ToDictionary(pair => pair.Item1, pair => pair.Item2);
            foreach (var ask in ((YamlSequenceNode)group["questions"]).Children.Select(Text))
            {
                yield return new Case(ask, LocaleOf(ask), means);
            }
        }
    }

    private static YamlMappingNode Load(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(file)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<(string, string)> Pairs(YamlNode node) =>
        ((YamlMappingNode)node).Children.Select(pair => (Text(pair.Key), Text(pair.Value)));

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";

    private static string LocaleOf(string text) =>
        text.Any(sign => sign is >= '\u3040' and <= '\u30ff') ? "ja"
        : text.Any(sign => sign is >= '\u4e00' and <= '\u9fff') ? "zh"
        : "en";
}
