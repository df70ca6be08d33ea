using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The number beyond which a list is asked for. For users: a value that is just the number counts; of tonnes, a percentage is
/// of the world's in the same list.
/// </summary>
/// <param name="IsOver">From the number up; else down.</param>
/// <param name="IsPercent">The number is a percentage.</param>
internal sealed record ListBound(decimal Number, bool IsOver, bool IsPercent)
{
    private const string Over = "over";
    private const string Percent = "percent";
    private const string World = "WLD";
    private const decimal Whole = 100;

    /// <summary>The bound of a question for a list, or null.</summary>
    public static ListBound? Of(Question question) =>
        question[SlotName.Bound] is { } bound
        && decimal.TryParse(question[SlotName.Value], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new ListBound(
                number, bound == Over, question[SlotName.Given]?.Contains(Percent, StringComparison.Ordinal) == true)
            : null;

    /// <summary>Whether it can be applied: a percentage of tonnes only where the world's tonnes are in the list.</summary>
    public bool IsFor(ImmutableArray<FigureList> lists, FigureAsk ask, Snapshot snapshot) =>
        lists.All(list => list.Rows.All(row => !IsOfWorld(row) || WorldOf(row, ask, snapshot) is not null));

    /// <summary>Whether a figure lies there.</summary>
    public bool Holds(Figure figure, FigureAsk ask, Snapshot snapshot)
    {
        var counted = IsOfWorld(figure)
            ? Number * WorldOf(figure, ask, snapshot)!.Value / Whole
            : UnitScale.In(figure.Unit, Number);
        return IsOver ? figure.Value >= counted : figure.Value <= counted;
    }

    /// <summary>How many of the lists' figures lie there.</summary>
    public Line Said(int count, ImmutableArray<FigureList> lists) => Line.Of(
        count == 0 ? "one.none_bounded" : "one.bounded",
        [],
        ("count", new Term.Count(count)),
        ("all", new Term.Count(lists.Sum(list => list.Rows.Length))),
        ("value", new Term.Echo(Number.ToString(CultureInfo.InvariantCulture))),
        ("percent", IsPercent ? new Term.Count(1) : null),
        ("over", IsOver ? new Term.Count(1) : null));

    private bool IsOfWorld(Figure row) => IsPercent && UnitScale.IsMass(row.Unit);

    /// <summary>The world's figure in the list that <paramref name="row"/> is of, or null.</summary>
    public static Figure? WorldOf(Figure row, FigureAsk ask, Snapshot snapshot) =>
        KnownFigures.Of(row.Metric, row.Commodity, ask.Clocks, snapshot).FirstOrDefault(world => world.Place == World
            && world.Unit == row.Unit && world.Stage == row.Stage && world.Basis == row.Basis && world.Source == row.Source
            && world.Period.To == row.Period.To && world.Product == row.Product && world.Value > 0
            && world.Bound is Bound.Exact or Bound.About);
}
