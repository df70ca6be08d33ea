using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies;

/// <summary>The percentages of a base by their number.</summary>
internal static class PercentFigures
{
    private const string Percent = "percent";
    private static readonly ConditionalWeakTable<Snapshot, FrozenDictionary<decimal, Figure[]>> Known = [];

    /// <summary>The figures that are this percentage, up or down, in the order of the base.</summary>
    public static IEnumerable<Figure> Of(Snapshot snapshot, decimal number) =>
        Known.GetValue(snapshot, Collect).GetValueOrDefault(number, []);

    /// <summary>Whether a figure is a percentage.</summary>
    public static bool IsOne(Figure figure) => figure.Unit.StartsWith(Percent, StringComparison.Ordinal);

    private static FrozenDictionary<decimal, Figure[]> Collect(Snapshot snapshot) => snapshot.Content.Figures
        .Where(IsOne).GroupBy(figure => Math.Abs(figure.Value)).ToFrozenDictionary(same => same.Key, same => same.ToArray());
}
