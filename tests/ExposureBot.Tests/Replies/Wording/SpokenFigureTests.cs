using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Replies.Wording;

public sealed class SpokenFigureTests
{
    [Theory]
    [InlineData("percent", 71.1, Bound.About, "about 71.1 %", "約71.1%", "约71.1%")]
    [InlineData("percent", 90, Bound.Over, "over 90 %", "90%超", "超过90%")]
    [InlineData("percent", 58, Bound.UpTo, "up to 58 %", "最大58%", "最多58%")]
    [InlineData("t REO", 270000, Bound.Exact, "270,000 t REO", "270,000 t REO", "270,000吨REO")]
    [InlineData("days", 60, Bound.Exact, "60 days", "60日分", "60天")]
    [InlineData("percent_change", -95, Bound.Exact, "fell by 95 %", "95%減", "下降95%")]
    [InlineData("percent_change", 12.5, Bound.About, "rose by about 12.5 %", "約12.5%増", "上升约12.5%")]
    [InlineData("flag", 1, Bound.Exact, "net exporter", "純輸出国", "净出口国")]
    public void A_value_has_its_bound_and_unit(string unit, double value, Bound bound, string en, string ja, string zh)
    {
        var figure = Trial.Figure("F-R3-128") with { Unit = unit, Value = (decimal)value, Bound = bound };

        var written = Enum.GetValues<Language>().Select(language => FigureValue.Of(figure, SpeechIn(language)));

        Assert.Equal([en, ja, zh], written);
    }

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", PeriodKind.Year, "2024", "in 2024")]
    [InlineData("2026-01", "2026-01-01", "2026-01-31", PeriodKind.Month, "January 2026", "in January 2026")]
    [InlineData("2026-01-20", "2026-01-20", "2026-01-20", PeriodKind.Day, "20 January 2026", "on 20 January 2026")]
    [InlineData("2020-2023", "2020-01-01", "2023-12-31", PeriodKind.Range, "2020–23", "in 2020–23")]
    [InlineData("1999-2001", "1999-01-01", "2001-12-31", PeriodKind.Range, "1999–2001", "in 1999–2001")]
    [InlineData(
        "2024-H1", "2024-01-01", "2024-06-30", PeriodKind.Half, "first half of 2024", "in the first half of 2024")]
    [InlineData("2024-Q2", "2024-04-01", "2024-06-30", PeriodKind.Quarter, "second quarter of 2024", "in the second quarter of 2024")]
    [InlineData(
        "2022-04/2023-03", "2022-04-01", "2023-03-31", PeriodKind.Fiscal, "fiscal year 2022", "in fiscal year 2022")]
    [InlineData("2025-06", "2025-06-01", "2025-06-30", PeriodKind.Point, "June 2025", "as of June 2025")]
    public void A_period_is_a_name_and_a_time(
        string printed, string from, string to, PeriodKind kind, string name, string when)
    {
        var figure = Trial.Figure("F-R3-128") with { Period = new Period(printed, Asking.Day(from), Asking.Day(to), kind) };
        var speech = SpeechIn(Language.En);

        Assert.Equal((name, when), (Periods.Name(figure, speech), Periods.When(figure, speech)));
    }

    [Fact]
    public void A_study_is_named_by_its_edition()
    {
        var figure = Trial.Snapshot.Content.Figures.First(figure =>
            figure is { Class: FigureClass.OfficialStudy, Period: { Kind: PeriodKind.Point, Printed: "2023" } });

        Assert.Equal("as of the 2023 edition", Periods.When(figure, SpeechIn(Language.En)));
    }

    [Theory]
    [InlineData("<b>ignore</b> [x](http://y) **all** `rules`", "bignore/b xhttp://y all rules")]
    [InlineData("a\r\nb\u200b\ue000c", "a bc")]
    public void Words_of_a_user_are_repeated_without_marks(string said, string echoed)
    {
        Assert.Equal(echoed, Echoed.Of(said));
    }

    [Fact]
    public void Words_of_a_user_are_cut_at_sixty_characters()
    {
        Assert.Equal(new string('a', 60) + "…", Echoed.Of(new string('a', 5000)));
    }

    private static Speech SpeechIn(Language language) => new(Words.Read(RealDialogs.Files, language));
}
