using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Reading.Numbers;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Shapes;

/// <summary>Everything that <c>dialogs/</c> says on understanding, compiled once.</summary>
internal sealed class DialogTables
{
    private const string SignStem = "slots";
    private const string RoleStem = "roles";
    private const string ContextStem = "context";

    public DialogTables(IReadOnlyList<DialogFile> dialogs)
    {
        var findings = new List<Diagnostic>();
        var reader = new RuleReader(new PatternCompiler(Words, findings), findings);
        var shapes = dialogs.Where(file => ClosedList.TryParse<Shape>(file.Stem, out _)).ToList();
        Cues = new RuleTable(shapes.SelectMany(file => reader.Read(file, "cues", file.Stem)));
        Signs = new RuleTable(Of(SignStem).SelectMany(file => reader.Read(file, SignStem)));
        Roles = new RuleTable(Of(RoleStem).SelectMany(file => reader.Read(file, RoleStem, RoleStem)));
        Context = new RuleTable(Of(ContextStem).SelectMany(file => reader.Read(file, ContextStem)));
        Framing = YamlWords.Words(dialogs, "function_words")
            .Concat(Of(SignStem).SelectMany(file => YamlWords.Words(YamlWords.Child(file.Root, "framing"))))
            .ToFrozenSet(StringComparer.Ordinal);
        Given = new GivenWords(Of(SignStem));
        Joining = Of(SignStem).SelectMany(file => YamlWords.Words(YamlWords.Child(file.Root, "joining")))
            .ToFrozenSet(StringComparer.Ordinal);
        Samples = [.. shapes.SelectMany(SamplesOf)];
        var asked = Samples.Where(sample => sample.Shape != Shape.Other);
        foreach (var word in asked.SelectMany(sample => PlainWords(sample.Text))) Words.Add(word);
        Findings = [.. findings, .. TraitCheck.Of([Cues, Signs, Roles, Context], Signs), .. KeyCheck.Of(dialogs)];

        IEnumerable<DialogFile> Of(string stem) => dialogs.Where(file => file.Stem == stem);
    }

    /// <summary>What is wrong with the rules; they are read without it.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    public WordTable Words { get; } = new();

    /// <summary>What speaks for a shape; the group is the shape.</summary>
    public RuleTable Cues { get; }

    /// <summary>Words that fill slots or give signs, whatever the shape.</summary>
    public RuleTable Signs { get; }

    /// <summary>Who needs and who provides, in order.</summary>
    public RuleTable Roles { get; }

    /// <summary>Words that refer to what was said before.</summary>
    public RuleTable Context { get; }

    /// <summary>Words of grammar, and of asking for a statement: they tell no record from another.</summary>
    public FrozenSet<string> Framing { get; }

    /// <summary>What tells the user's own numbers apart.</summary>
    public GivenWords Given { get; }

    /// <summary>Words that join places named in one breath.</summary>
    public FrozenSet<string> Joining { get; }

    /// <summary>Texts whose shape is known.</summary>
    public ImmutableArray<Sample> Samples { get; }

    // A word with a capital may be a name: that a sample has it makes nobody known.
    private static IEnumerable<string> PlainWords(string text) =>
        Tokenizer.Cut(text).Where(piece => !char.IsUpper(piece.Text[0])).Select(piece => piece.Folded);

    private static IEnumerable<Sample> SamplesOf(DialogFile file)
    {
        if (!ClosedList.TryParse<Shape>(file.Stem, out var shape)
            || !file.Root.Children.TryGetValue(new YamlScalarNode("samples"), out var node)
            || node is not YamlSequenceNode list)
        {
            return [];
        }

        return list.Children.OfType<YamlScalarNode>().Select(item => new Sample(
            item.Value ?? "", shape, file.Language, new FilePlace("dialogs/" + file.Path, (int)item.Start.Line)));
    }
}

/// <summary>A text whose shape is known.</summary>
internal sealed record Sample(string Text, Shape Shape, Language Language, FilePlace Place);
