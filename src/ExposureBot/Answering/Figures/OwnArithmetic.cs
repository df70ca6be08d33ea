using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// Arithmetic on the user's own numbers. For users: a stock divided by what is needed a day and not supplied, or an amount
/// times the part that fails; the formula is shown, nothing of the base goes in, and units are never guessed.
/// </summary>
internal static class OwnArithmetic
{
    private const decimal Whole = 100;
    private const string Days = "days";
    private const string Months = "months";
    private const decimal DaysOfWeek = 7;
    private const string Week = "wk";
    private const string Tonne = "t";
    private const string Kilogram = "kg";
    private const string Day = "d";
    private const string Month = "mo";
    private const string Year = "y";
    private const decimal MonthsOfYear = 12;
    private const decimal DaysOfYear = 365;

    /// <summary>The answer, or null if the numbers alone give none.</summary>
    public static Answer? Of(Question question)
    {
        var given = GivenNumbers.Of(question);
        var line = Lasting(given) ?? Supplied(given) ?? Missing(given) ?? Flowing(given);
        return line is null ? null : new Answer(
            AnswerKind.Answer, question with { Metric = null },
            [new Block.Headline([line]), new Block.Remark([Line.Of("what_if.own", [])])], []);
    }

    // A stock of 45 days against 10 % more need, or against the part of the supply that fails.
    private static Line? Lasting(GivenNumbers given)
    {
        if (given.Cover is not var (unit, cover)) return null;
        var supplied = given.Cut is { } cut ? 1 - cut / Whole : 0;
        var drain = 1 + (given.Rise ?? 0) / Whole - supplied;
        return drain <= 0 ? null : Lasts(given, cover, drain, unit, cover / drain);
    }

    // A stock of 200 kg, of which 1.5 kg are used a day.
    private static Line? Supplied(GivenNumbers given)
    {
        if (given.Amount is not var (unit, amount) || given.Use is not var (useUnit, use, per)) return null;
        var inUnit = unit == useUnit ? use
            : unit == Kilogram && useUnit == Tonne ? use * 1000
            : unit == Tonne && useUnit == Kilogram ? use / 1000
            : 0;
        return inUnit <= 0 ? null : Line.Of(
            "what_if.use",
            [],
            ("lasts", new Term.Derived(Derived(
                "quotient", amount / inUnit * (per == Year ? MonthsOfYear : 1), per == Day ? Days : Months, [amount, use]))),
            ("amount", Echo(amount)),
            ("use", Echo(use)),
            ("mass", Mass(unit)),
            ("use_mass", Mass(useUnit)),
            ("per", Per(per)));
    }

    // 20 t a year, 70 % of them from those who stop for three months.
    private static Line? Flowing(GivenNumbers given)
    {
        if (given.Use is not var (unit, use, per) || (given.Cut is null && given.Portion is null && given.Stop is null)) return null;
        var length = given.Stop is var (stopUnit, _) ? Length(stopUnit, per) : new Fraction(1, 1);
        if (length is not var (times, over)) return null;
        var missing = use * (given.Portion ?? Whole) / Whole * (given.Cut ?? Whole) / Whole
            * (given.Stop?.Value ?? 1) * times / over;
        return Line.Of(
            "what_if.flow",
            [],
            ("missing", new Term.Derived(Derived("product", missing, unit, Numbers(use, given.Portion, given.Cut, given.Stop?.Value)))),
            ("use", Echo(use)),
            ("mass", Mass(unit)),
            ("per", Per(per)),
            ("portion", Echo(given.Portion)),
            ("cut", Echo(given.Cut)),
            ("stop", Echo(given.Stop?.Value)),
            ("stop_unit", TimeUnit(given.Stop?.Unit)),
            ("times", times == 1 ? null : Echo(times)),
            ("over", over == 1 ? null : Echo(over)));
    }

    // How many of the second a time of the first is; null where the days of a month would have to be guessed.
    private static Fraction? Length(string unit, string per) => unit == per ? new Fraction(1, 1) : (unit, per) switch
    {
        (Month, Year) => new Fraction(1, MonthsOfYear),
        (Year, Month) => new Fraction(MonthsOfYear, 1),
        (Day, Year) => new Fraction(1, DaysOfYear),
        (Year, Day) => new Fraction(DaysOfYear, 1),
        (Week, Day) => new Fraction(DaysOfWeek, 1),
        (Day, Week) => new Fraction(1, DaysOfWeek),
        (Week, Year) => new Fraction(DaysOfWeek, DaysOfYear),
        _ => null,
    };

    private static Line? Missing(GivenNumbers given)
    {
        if (given.Amount is not var (unit, amount) || (given.Cut is null && given.Portion is null)) return null;
        var missing = amount * (given.Portion ?? Whole) / Whole * (given.Cut ?? Whole) / Whole;
        return Line.Of(
            "what_if.amount",
            [],
            ("missing", new Term.Derived(Derived("product", missing, unit, Numbers(amount, given.Portion, given.Cut)))),
            ("amount", Echo(amount)),
            ("mass", Mass(unit)),
            ("portion", Echo(given.Portion)),
            ("cut", Echo(given.Cut)));
    }

    private static Line Lasts(GivenNumbers given, decimal cover, decimal drain, string unit, decimal lasts)
    {
        var stop = given.Stop is var (stopUnit, length) && Length(stopUnit, unit) is var (times, over)
            ? length * times / over
            : (decimal?)null;
        var gap = stop - lasts;
        var word = Unit(unit);
        var numbers = Numbers(cover, given.Rise, given.Cut);
        return Line.Of(
            "what_if.lasts",
            [],
            ("lasts", new Term.Derived(Derived("quotient", lasts, word, numbers))),
            ("cover", Echo(cover)),
            ("cover_unit", TimeUnit(unit)),
            ("drain", drain == 1 ? null : Echo(Math.Round(drain, 2))),
            ("rise", Echo(given.Rise)),
            ("cut", Echo(given.Cut)),
            ("stop", gap is null ? null : Echo(given.Stop?.Value)),
            ("stop_unit", gap is null ? null : TimeUnit(given.Stop?.Unit)),
            ("gap", gap is > 0
                ? new Term.Derived(Derived("difference", gap.Value, word, numbers) with { Id = "derived:gap" })
                : null));
    }

    // The unit of a derived number, as figures have it.
    private static string Unit(string time) => time switch { Month => Months, Week => "weeks", Year => "years", _ => Days };

    private static Term.Word? TimeUnit(string? unit) => unit is null ? null : new Term.Word($"time_unit.{unit}");

    private static Term.Word Per(string time) => new($"per_time.{time}");

    private static Term.Word Mass(string unit) => new($"mass_unit.{unit}");

    private static Derivation Derived(string formula, decimal value, string unit, ImmutableArray<decimal> numbers) =>
        new($"derived:{formula}", formula, Math.Round(value, 1, MidpointRounding.AwayFromZero), unit, [], numbers);

    private static ImmutableArray<decimal> Numbers(params decimal?[] numbers) => [.. numbers.OfType<decimal>()];

    private readonly record struct Fraction(decimal Times, decimal Over);

    private static Term.Echo? Echo(decimal? number) =>
        number is { } value ? new Term.Echo(value.ToString("0.####", CultureInfo.InvariantCulture)) : null;
}
