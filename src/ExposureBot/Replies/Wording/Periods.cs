using System.Globalization;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Wording;

/// <summary>How a period is written: as a noun, and as the time of something.</summary>
internal static class Periods
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    /// <summary>"2024", "January 2026", "first half of 2024", "2020–23", "the 2023 edition".</summary>
    public static string Name(Figure figure, Speech speech)
    {
        var (printed, from, to, kind) = figure.Period;
        return kind switch
        {
            PeriodKind.Year => speech.Words.Fill("period.year", Year(from)),
            PeriodKind.Half => speech.Words.Fill("period.half_" + (from.Month <= 6 ? "first" : "second"), Year(from)),
            PeriodKind.Quarter => speech.Words.Fill("period.quarter_" + Ordinals[(from.Month - 1) / 3], Year(from)),
            PeriodKind.Month => speech.Month(from),
            PeriodKind.Day => speech.Day(from),
            PeriodKind.Fiscal => speech.Words.Fill("period.fiscal", Year(from)),
            PeriodKind.Range => Range(from, to, speech),
            _ when IsEdition(figure) => speech.Words.Fill("period.edition", printed),
            _ => speech.Date(new PartialDate(from, Precision(printed))),
        };
    }

    /// <summary>"in 2024", "on 20 January 2026", "as of the 2023 edition".</summary>
    public static string When(Figure figure, Speech speech)
    {
        var key = figure.Period.Kind switch
        {
            PeriodKind.Day => "period.on",
            PeriodKind.Half or PeriodKind.Quarter => "period.in_the",
            PeriodKind.Point => "period.as_of",
            PeriodKind.Range when figure.Period.From.Day != 1 || Spans(figure.Period) => "period.from_to",
            _ => "period.in",
        };
        return speech.Words.Fill(key, Name(figure, speech));
    }

    private static bool IsEdition(Figure figure) =>
        figure.Class == FigureClass.OfficialStudy && Precision(figure.Period.Printed) == DatePrecision.Year;

    private static bool Spans(Period period) => period.From.Year == period.To.Year;

    private static DatePrecision Precision(string printed) => printed.Length switch
    {
        <= 4 => DatePrecision.Year,
        <= 7 => DatePrecision.Month,
        _ => DatePrecision.Day,
    };

    private static string Range(DateOnly from, DateOnly to, Speech speech)
    {
        var dash = speech.Words.Of("period.dash");
        var wholeYears = from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 };
        if (wholeYears) return speech.Words.Fill("period.year", Year(from) + dash + EndYear(from, to, speech));
        var wholeMonths = from.Day == 1 && to.AddDays(1).Day == 1;
        return wholeMonths
            ? speech.Month(from) + dash + speech.Month(to)
            : speech.Day(from) + dash + speech.Day(to);
    }

    // A century that both share is written once in English only: 2020–23.
    private static string EndYear(DateOnly from, DateOnly to, Speech speech) =>
        speech.Language == Language.En && from.Year / 100 == to.Year / 100
            ? (to.Year % 100).ToString("00", CultureInfo.InvariantCulture)
            : Year(to);

    private static string Year(DateOnly day) => day.Year.ToString(CultureInfo.InvariantCulture);
}
