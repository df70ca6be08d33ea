using System.Collections.Immutable;

namespace ExposureBot.Answering;

/// <summary>A number calculated from figures of one definition, with its formula and inputs.</summary>
/// <param name="Id"><c>derived:</c> and what it is.</param>
/// <param name="Formula">Key of the formula's name in <c>dialogs/common</c>: difference, ratio, sum, hhi, rest.</param>
/// <param name="Value">Rounded to at most one decimal.</param>
/// <param name="Unit">percent, percentage_points, ratio, index 0-10000, or the unit of the inputs.</param>
/// <param name="Inputs">Ids of figures.</param>
/// <param name="Numbers">The user's own numbers that went in, if any.</param>
public sealed record Derivation(
    string Id, string Formula, decimal Value, string Unit, ImmutableArray<string> Inputs,
    ImmutableArray<decimal> Numbers);
