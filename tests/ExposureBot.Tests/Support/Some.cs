using ExposureBot.Knowledge;

namespace ExposureBot.Tests.Support;

/// <summary>Values nobody cares about, to be changed with <c>with</c>.</summary>
internal static class Some
{
    public static Period Year(int year) =>
        new($"{year}", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PeriodKind.Year);

    public static Period Month(int year, int month) => new(
        $"{year}-{month:00}",
        new DateOnly(year, month, 1),
        new DateOnly(year, month, 1).AddMonths(1).AddDays(-1),
        PeriodKind.Month);

    /// <summary>An official share of a good nobody has heard of.</summary>
    public static Figure Figure(string id, Period? period = null, decimal value = 50) => new(
        id, "import_share", "JPN", "CHN", "some_good", Stage.Trade, "", "", Scope.Exact, Basis.Weight,
        period ?? Year(2024), value,
        "percent", Bound.Exact, FigureClass.OfficialStatistics, false, FlowDirection.Import, HeadlineUse.Yes, [],
        new Known(new DateOnly(2020, 1, 1)), "some office", "some-source", "", "");
}
