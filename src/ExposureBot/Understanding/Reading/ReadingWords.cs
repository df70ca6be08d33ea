using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Loading;
using ExposureBot.Understanding.Reading.Numbers;
using ExposureBot.Understanding.Reading.Times;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Reading;

/// <summary>The words of <c>dialogs/common</c> that reading needs, of all languages together.</summary>
internal sealed class ReadingWords(IReadOnlyList<DialogFile> dialogs)
{
    public Cleaner Cleaner { get; } = new(dialogs);

    /// <summary>Words of times.</summary>
    public TimeWords Times { get; } = new(dialogs);

    /// <summary>Words of numbers.</summary>
    public NumberWords Numbers { get; } = new(dialogs);

    /// <summary>Words that carry grammar, and words of the field: neither is unknown.</summary>
    public FrozenSet<string> Explained { get; } = Folded(
        [.. YamlWords.Words(dialogs, "function_words"), .. YamlWords.Words(dialogs, "vocabulary")]);

    /// <summary>Short signs that are also written in lower case: eu, usgs.</summary>
    public FrozenSet<string> AnyCase { get; } = Folded(YamlWords.Words(dialogs, "any_case"));

    /// <summary>Spellings in the base that are too common to be names.</summary>
    public FrozenSet<string> NeverNames { get; } = Folded(YamlWords.Words(dialogs, "never_names"));

    /// <summary>Chemical symbols that are words or codes.</summary>
    public FrozenSet<string> NeverSymbols { get; } =
        YamlWords.Words(dialogs, "symbols", "never").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Chemical symbols that a place does not make certain: only beside a word of trade.</summary>
    public FrozenSet<string> TradeSymbols { get; } =
        YamlWords.Words(dialogs, "symbols", "trade_only").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Chemical symbols that are also common words: only right before a word of trade.</summary>
    public FrozenSet<string> BesideTradeSymbols { get; } =
        YamlWords.Words(dialogs, "symbols", "beside_trade").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that make a sentence one of trade and dependence.</summary>
    public FrozenSet<string> Cues { get; } = Folded(YamlWords.Words(dialogs, "trade_cues"));

    /// <summary>When a word that also means something else is a name.</summary>
    public FrozenDictionary<string, ImmutableArray<ContextRule>> Context { get; } = ContextRule.Load(dialogs);

    /// <summary>Names beside those of the base: kind, id, spellings.</summary>
    public ImmutableArray<(MentionKind Kind, string Id, ImmutableArray<string> Names)> MoreNames { get; } =
        [.. Enum.GetValues<MentionKind>().SelectMany(kind => YamlWords
            .Lists(dialogs, "names", kind.ToString().ToLowerInvariant()).Select(pair => (kind, pair.Key, pair.Words)))];

    /// <summary>How sets are called in answers: what the bot says itself, it understands.</summary>
    public ImmutableArray<(string Id, string Name)> SetNames { get; } =
        [.. dialogs.Where(file => file.Stem == "common")
            .Select(file => YamlWords.Child(YamlWords.Child(file.Root, "words"), "set")).OfType<YamlMappingNode>()
            .SelectMany(node => node.Children)
            .Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", (pair.Value as YamlScalarNode)?.Value ?? ""))];

    /// <summary>Legal forms at the end of a company's name; the longest first.</summary>
    public ImmutableArray<string> CompanyEndings { get; } =
        [.. YamlWords.Words(dialogs, "company_endings").OrderByDescending(word => word.Length)];

    /// <summary>Names of several things that mean one of them unless something else is said.</summary>
    public FrozenDictionary<string, string> Preferred { get; } =
        YamlWords.ByWord(dialogs, (string id, out string same) => (same = id).Length > 0, "preferred")
            .ToFrozenDictionary(pair => Lexicon.KeyOf(pair.Key), pair => pair.Value, StringComparer.Ordinal);

    /// <summary>Capitals and seats that stand for a country.</summary>
    public ImmutableArray<(string Place, ImmutableArray<string> Names)> Metonyms { get; } =
        [.. YamlWords.Lists(dialogs, "metonyms")];

    /// <summary>Adjectives of countries beside the demonyms of the base.</summary>
    public ImmutableArray<(string Place, ImmutableArray<string> Names)> Adjectives { get; } =
        [.. YamlWords.Lists(dialogs, "adjectives")];

    /// <summary>How an announcement with a number is written: <c>{n}</c> number, <c>{y}</c> year.</summary>
    public ImmutableArray<string> NumberForms { get; } = YamlWords.Words(dialogs, "official_number_forms");

    /// <summary>Signs that only simplified Chinese has, and words that only Chinese has.</summary>
    public FrozenSet<char> ChineseSigns { get; } =
        YamlWords.Words(dialogs, "chinese_signs").SelectMany(text => text).ToFrozenSet();

    private static FrozenSet<string> Folded(IEnumerable<string> words) =>
        words.Select(Lexicon.KeyOf).Where(word => word.Length > 0).ToFrozenSet(StringComparer.Ordinal);
}
