using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>The number beyond which a list is asked for. For users: a value that is just the number counts.</summary>
/// <param name="IsOver">From the number up; else down.</param>
internal sealed record ListBound(decimal Number, bool IsOver)
{
    private const string Over = "over";

    /// <summary>The bound of a question for a list, or null.</summary>
    public static ListBound? Of(Question question) =>
        question[SlotName.Bound] is { } bound
        && decimal.TryParse(question[SlotName.Value], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? new ListBound(number, bound == Over)
            : null;

    /// <summary>Whether a figure lies there.</summary>
    public bool Holds(Figure figure)
    {
        var counted = UnitScale.In(figure.Unit, Number);
        return IsOver ? figure.Value >= counted : figure.Value <= counted;
    }

    /// <summary>How many of the lists' figures lie there.</summary>
    public Line Said(int count, ImmutableArray<FigureList> lists) => Line.Of(
        count == 0 ? "one.none_bounded" : "one.bounded",
        [],
        ("count", new Term.Count(count)),
        ("all", new Term.Count(lists.Sum(list => list.Rows.Length))),
        ("value", new Term.Echo(Number.ToString(CultureInfo.InvariantCulture))),
        ("over", IsOver ? new Term.Count(1) : null));
}
