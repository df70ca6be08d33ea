using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// From the slots of a question to what it asks figures for: the metric says who is place and who partner.
/// </summary>
internal static class Asking
{
    // Up to three quarters; what is longer is asked for by years.
    private const int LongestMonths = 280;
    private static readonly string[] Flows = ["import_", "export_", "sourcing_"];

    /// <summary>What <paramref name="question"/> asks of <paramref name="metric"/>; null without a commodity.</summary>
    public static FigureAsk? Of(Question question, string metric, Snapshot snapshot) =>
        question[SlotName.Commodity] is { } commodity ? Of(question, metric, commodity, snapshot) : null;

    /// <summary>
    /// What <paramref name="question"/> asks of <paramref name="metric"/> for <paramref name="commodity"/>.
    /// </summary>
    public static FigureAsk Of(Question question, string metric, string commodity, Snapshot snapshot)
    {
        var (place, partner) = AsRecorded(Roles(question, metric, commodity, snapshot), question, metric, commodity, snapshot);
        var company = question[SlotName.Company];
        return new FigureAsk(metric, place ?? CountryOf(company, snapshot), partner, commodity, question.Clocks)
        {
            Stage = Listed<Stage>(question[SlotName.Stage]),
            Application = question[SlotName.Application],
            Form = question[SlotName.Form],
            Basis = Listed<Basis>(question[SlotName.Basis]),
            YearFrom = Year(question[SlotName.Year]) ?? Year(question[SlotName.YearFrom])
                ?? Year(question[SlotName.Since]) ?? Year(question[SlotName.YearTo]),
            YearTo = Year(question[SlotName.Year]) ?? Year(question[SlotName.YearTo]) ?? Year(question[SlotName.Until])
                ?? (HasStart(question) ? question.Clocks.AsOf.Year : null),
            Days = DaysOf(question),
            Source = question[SlotName.Source] ?? MakerOf(question[SlotName.Org], snapshot),
            Company = company,
            AsksPlans = KnownFigures.AsksPlans(metric, commodity, snapshot),
        };
    }

    /// <summary>A value of a closed list as a slot holds it; null if it is none.</summary>
    public static T? Listed<T>(string? word) where T : struct, Enum =>
        word is not null && ClosedList.TryParse<T>(word, out var value) ? value : null;

    /// <summary>The year with which an ISO date or a year begins.</summary>
    public static int? Year(string? text) =>
        text is { Length: >= 4 }
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? year
            : null;

    private static (string? Place, string? Partner) Roles(
        Question question, string metric, string commodity, Snapshot snapshot)
    {
        var importer = question[SlotName.Importer];
        var supplier = question[SlotName.Supplier];
        var place = question[SlotName.Place];
        if (!snapshot.Metrics.TryGetValue(metric, out var roles)) return (place ?? importer, supplier);
        return (
            roles.PlaceRole switch
            {
                Role.Importer => importer ?? place,
                Role.Supplier => supplier ?? place,
                // A lone country with a producer's metric is the producer, whatever role its words gave it.
                Role.Producer => supplier ?? place ?? importer,
                Role.Subject => place ?? supplier ?? importer,
                _ => importer ?? place ?? supplier,
            },
            roles.PartnerRole switch
            {
                Role.Importer => importer,
                Role.Supplier => supplier,
                // A list of entities is kept by one country and names those of another.
                _ => roles.PlaceRole == Role.Subject && importer != (place ?? supplier ?? importer)
                    && IsPartner(importer, metric, commodity, snapshot) ? importer : null,
            });
    }

    // Statistics with names for two places but no flow of goods between them: which is the place and which the partner is
    // as the records have it. Where goods flow, who buys from whom is never turned round.
    private static (string? Place, string? Partner) AsRecorded(
        (string? Place, string? Partner) roles, Question question, string metric, string commodity, Snapshot snapshot)
    {
        string[] said = [.. new[] { question[SlotName.Importer], question[SlotName.Supplier], question[SlotName.Place] }.OfType<string>().Distinct()];
        if (IsFlow(metric)) return roles;
        var rows = snapshot.FiguresOf(metric, commodity);
        if (said is [var one]) return rows.Any(row => row.Place == one) ? roles : AsPartner(one, rows) ?? roles;
        if (said.Length != 2) return roles;
        if (rows.Any(row => row.Place == roles.Place && row.Partner == roles.Partner)) return roles;
        return rows.Any(row => row.Place == said[0] && row.Partner == said[1]) ? (said[0], said[1])
            : rows.Any(row => row.Place == said[1] && row.Partner == said[0]) ? (said[1], said[0])
            : roles;
    }

    // "The Chinese among the visitors": the only place for which the country is the partner is the one that counts.
    private static (string? Place, string? Partner)? AsPartner(string said, ImmutableArray<Figure> rows) =>
        rows.Where(row => row.Partner == said).Select(row => row.Place).Distinct().Take(2).ToArray() is [var place]
            ? (place, said)
            : null;

    /// <summary>Whether a metric counts goods that flow from one country to another.</summary>
    public static bool IsFlow(string metric) =>
        Flows.Any(flow => metric.StartsWith(flow, StringComparison.Ordinal));

    // A body that makes no figures at all is not asked for as the maker of one: the Wa State's tin is not "according to" it.
    private static string? MakerOf(string? body, Snapshot snapshot) => body is not null
        && snapshot.Content.Figures.Any(row => SourceRule.IsFrom(row, body, snapshot))
            ? body
            : null;

    private static bool IsPartner(string? place, string metric, string commodity, Snapshot snapshot) =>
        place is not null && snapshot.FiguresOf(metric, commodity).Any(row => row.Partner == place);

    private static string? CountryOf(string? company, Snapshot snapshot) =>
        company is null ? null : CompanyRule.CountryOf(company, snapshot);

    private static (DateOnly From, DateOnly To)? DaysOf(Question question) =>
        Day(question[SlotName.Since]) is { } from && Day(question[SlotName.Until]) is { } to
        && to.DayNumber - from.DayNumber < LongestMonths
            ? (from, to)
            : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool HasStart(Question question) =>
        question[SlotName.YearFrom] is not null || question[SlotName.Since] is not null;
}
