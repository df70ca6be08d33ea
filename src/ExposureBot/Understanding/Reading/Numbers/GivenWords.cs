using System.Collections.Immutable;
using ExposureBot.Loading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Reading.Numbers;

/// <summary>
/// What tells the user's own numbers apart, from <c>given:</c> of <c>dialogs/slots</c>: units, fractions in words, and words
/// beside a number that say what it is of.
/// </summary>
internal sealed class GivenWords(IEnumerable<DialogFile> files)
{
    private readonly ImmutableArray<YamlNode> roots =
        [.. files.Select(file => YamlWords.Child(file.Root, "given")).OfType<YamlNode>()];

    /// <summary>Words of a unit right behind a number, longest first, with the unit's id.</summary>
    public ImmutableArray<(string Key, string Word)> Units => field.IsDefault ? field = Lists("units") : field;

    /// <summary>Words that stand for a percentage by themselves: half, a third.</summary>
    public ImmutableArray<(string Key, string Word)> Fractions => field.IsDefault ? field = Lists("fractions") : field;

    /// <summary>Words that stand for a length of time by themselves, as number and unit: half a year is <c>6 mo</c>.</summary>
    public ImmutableArray<(string Key, string Word)> Spans => field.IsDefault ? field = Lists("spans") : field;

    /// <summary>Words near a number that say its role: cut, rise, portion, cover, stop, use.</summary>
    public ImmutableArray<(string Key, string Word)> Roles => field.IsDefault ? field = Lists("roles") : field;

    /// <summary>Words beside an amount that make it one of a month or a year: a month, per year.</summary>
    public ImmutableArray<(string Key, string Word)> Rates => field.IsDefault ? field = Lists("rates") : field;

    /// <summary>Words by which users speak of themselves: we, our, 当社.</summary>
    public ImmutableArray<(string Key, string Word)> Own => field.IsDefault ? field = Lists("own") : field;

    private ImmutableArray<(string Key, string Word)> Lists(string name) =>
    [
        .. roots.Select(root => YamlWords.Child(root, name)).OfType<YamlMappingNode>().SelectMany(node => node.Children)
            .SelectMany(pair => YamlWords.Words(pair.Value).Select(word => (((YamlScalarNode)pair.Key).Value ?? "", word)))
            .OrderByDescending(pair => pair.Item2.Length).ThenBy(pair => pair.Item2, StringComparer.Ordinal),
    ];
}
