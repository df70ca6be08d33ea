using System.Collections.Frozen;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Replies.Wording;
using Fluid;
using Fluid.Values;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Replies.Templates;

/// <summary>Every sentence of the dialogs, compiled once; safe for any thread.</summary>
internal sealed class SentenceBook
{
    private const string Section = "sentences";
    private readonly FrozenDictionary<(Language, string), Sentence> sentences;
    private readonly TemplateOptions options = new();

    private SentenceBook(FrozenDictionary<(Language, string), Sentence> sentences, IReadOnlyList<Diagnostic> findings)
    {
        this.sentences = sentences;
        Findings = findings;
        options.Filters.AddFilter(
            "upper_first", (input, _, _) => StringValue.Create(Letters.UpperFirst(input.ToStringValue())));
    }

    /// <summary>What is wrong with the sentences; an error makes the program stop at its start.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Keys that have a sentence in <paramref name="language"/>.</summary>
    public IEnumerable<string> Keys(Language language) =>
        sentences.Keys.Where(key => key.Item1 == language).Select(key => key.Item2);

    public static SentenceBook Compile(IReadOnlyList<DialogFile> dialogs)
    {
        var parser = new FluidParser();
        var findings = new List<Diagnostic>();
        var found = new Dictionary<(Language, string), Sentence>();
        foreach (var file in dialogs)
        {
            if (!file.Root.Children.TryGetValue(new YamlScalarNode(Section), out var node)) continue;
            if (node is not YamlMappingNode mapping) continue;
            foreach (var (name, text) in mapping.Children)
            {
                if (Read(parser, file, name, text, findings) is { } sentence)
                {
                    found[(file.Language, sentence.Key)] = sentence;
                }
            }
        }

        findings.AddRange(SentenceChecks.Run(found));
        return new SentenceBook(found.ToFrozenDictionary(), findings);
    }

    public bool Has(Language language, string key) => sentences.ContainsKey((language, key));

    /// <summary>Writes a sentence; a key without one is a fault of the program.</summary>
    public string Write(Language language, string key, IEnumerable<KeyValuePair<string, Spoken>> terms) =>
        sentences.TryGetValue((language, key), out var sentence)
            ? sentence.Write(terms, options)
            : throw new InvalidOperationException(ReplyMessages.NoSentence(key, language));

    private static Sentence? Read(
        FluidParser parser, DialogFile file, YamlNode name, YamlNode text, List<Diagnostic> findings)
    {
        var place = new FilePlace("dialogs/" + file.Path, (int)name.Start.Line);
        if (name is not YamlScalarNode { Value: { } word } || text is not YamlScalarNode { Value: { } source })
        {
            findings.Add(ReplyMessages.NotASentence(place));
            return null;
        }

        if (!parser.TryParse(source, out var template, out var error))
        {
            findings.Add(ReplyMessages.BadLiquid(place, word, error));
            return null;
        }

        var used = SentenceVariables.Of(template);
        return new Sentence($"{file.Stem}.{word}", place, template, used.Variables, used.Properties);
    }
}
