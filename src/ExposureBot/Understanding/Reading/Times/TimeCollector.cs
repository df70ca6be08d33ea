using System.Text.RegularExpressions;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>Gathers times of one text; a stretch that is taken, or that names a thing, is not read again.</summary>
internal sealed class TimeCollector(DateOnly today, IReadOnlyList<TextSpan> taken)
{
    private readonly List<TimeExpression> found = [];

    /// <summary>What was found, in order.</summary>
    public List<TimeExpression> InOrder() => [.. found.OrderBy(time => time.Span.Start)];

    /// <summary>Whether a stretch is still unread.</summary>
    public bool IsFree(TextSpan span) =>
        !taken.Any(other => other.Overlaps(span)) && !found.Exists(time => time.Span.Overlaps(span));

    /// <summary>Adds a time unless its stretch is taken or it is no time that a question can mean.</summary>
    public void Add(TimeExpression time)
    {
        if (Calendar.IsPlausible(time.From, today) && IsFree(time.Span)) found.Add(time);
    }

    /// <summary>Adds a time with a year of its own.</summary>
    public void Add(Match match, DateOnly from, DateOnly to, DatePrecision precision, TimeRole? role = null,
        bool isFiscal = false) =>
        Add(new TimeExpression(SpanOf(match), from, to, precision, HasYear: true, IsFiscal: isFiscal) { Role = role });

    /// <summary>Adds a day with its year.</summary>
    public void AddDay(Match match, DateOnly day, bool needsAsking = false) =>
        Add(new TimeExpression(SpanOf(match), day, day, DatePrecision.Day, HasYear: true, needsAsking));

    /// <summary>Adds a month with its year.</summary>
    public void AddMonth(Match match, int year, int month) =>
        Add(match, new DateOnly(year, month, 1), Calendar.MonthEnd(year, month), DatePrecision.Month);

    /// <summary>Adds a year.</summary>
    public void AddYear(Match match, int year) =>
        Add(match, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year);

    /// <summary>Adds a Japanese fiscal year, April to March.</summary>
    public void AddFiscalYear(Match match, int year) =>
        Add(match, new DateOnly(year, 4, 1), new DateOnly(year + 1, 3, 31), DatePrecision.Year, isFiscal: true);

    /// <summary>Where a pattern matched.</summary>
    public static TextSpan SpanOf(Match match) => new(match.Index, match.Index + match.Length);
}
