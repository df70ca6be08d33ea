using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Answering.Things;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>
/// The shape <c>path</c>: from a commodity to components, industries and companies, each hop as recorded, and the
/// gaps said: no link between a supplier and a company is inferred.
/// </summary>
internal static class PathShape
{
    private const int MostRows = 5;
    private const string CompanyKind = "company";

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var company = question[SlotName.Company];
        var commodity = question[SlotName.Commodity];
        if (company is null && commodity is not null && question[SlotName.Org] is null)
        {
            return OfGoods(commodity, question, snapshot);
        }

        if (company is not null && question[SlotName.Org] is null
            && Uses(company, commodity, question, snapshot) is { Length: > 0 } uses)
        {
            return OfCompany(company, uses, question, snapshot);
        }

        return Meeting(company, question, snapshot)
            ?? (commodity is null ? Unlinked(company, question) : OfGoods(commodity, question, snapshot));
    }

    private static Answer OfGoods(string commodity, Question question, Snapshot snapshot)
    {
        var uses = UseRows.Of(commodity, question.Clocks.KnownOn, snapshot);
        if (uses.Length == 0) return Unlinked(question[SlotName.Company], question);
        var named = uses.Where(use => use.Company.Length > 0).ToImmutableArray();
        ImmutableArray<Use> rows = [.. named, .. uses.Where(use => use.Company.Length == 0)];
        var headline = Line.Of(
            "path.headline",
            rows.Take(2).Select(use => use.Source),
            ("commodity", new Term.Named(commodity)),
            ("components", UseRows.Components(uses, 3)),
            ("companies", Companies(named)));
        // Others that use the goods stand for nobody: that the one asked about is not on record comes first.
        var unlinked = question[SlotName.Company] is { } company ? NoLink(company, question) : null;
        return new Answer(
            AnswerKind.Answer,
            question,
            [
                new Block.Headline(unlinked is null ? [headline] : [unlinked, headline]),
                new Block.Rows([.. rows.Take(MostRows).Select(Row)], rows.Length),
                .. Met(question, snapshot),
                new Block.Missing([Line.Of("path.gap", [])]),
            ],
            []);
    }

    private static Answer OfCompany(
        string company, ImmutableArray<Use> uses, Question question, Snapshot snapshot) => new(
        AnswerKind.Answer,
        question,
        [
            new Block.Headline([Line.Of(
                "path.company", uses.Select(use => use.Source).Take(2),
                ("company", new Term.Named(company)), ("components", UseRows.Components(uses, 3)),
                ("commodities", Speaker.Names(uses.Select(use => use.Commodity).Distinct())))]),
            new Block.Rows([.. uses.Take(MostRows).Select(Row)], uses.Length),
            .. Met(question, snapshot),
            new Block.Missing([Line.Of("path.gap", [])]),
        ],
        []);

    // A question on who met whom is answered by the event, with who is not named in it.
    private static Answer? Meeting(string? company, Question question, Snapshot snapshot)
    {
        var asked = question with { Slots = question.Slots.RemoveRange([SlotName.Company, SlotName.Topic]) };
        var meetings = EventFilter.Find(asked, snapshot).Where(happening => HasCompany(happening, snapshot))
            .ToImmutableArray();
        var fitting = meetings.FirstOrDefault(happening => company is not null && happening.Actors.Contains(company))
            ?? meetings.FirstOrDefault(happening => happening.Class == EventClass.Meeting);
        if (fitting is null
            || (company is not null && !fitting.Actors.Contains(company) && question.Slots.Count == 1)) return null;
        var notNamed = company is not null && !fitting.Actors.Contains(company) ? company : null;
        return new Answer(
            AnswerKind.Answer, question, HappeningBlocks.Of(fitting, notNamed, question, snapshot), []);
    }

    private static IEnumerable<Block> Met(Question question, Snapshot snapshot)
    {
        var company = question[SlotName.Company];
        var met = EventFilter.Find(
            question with { Slots = question.Slots.Remove(SlotName.Supplier).Remove(SlotName.Importer) }, snapshot)
            .FirstOrDefault(happening => happening.Class == EventClass.Meeting && HasCompany(happening, snapshot)
                && (company is null || happening.Actors.Contains(company)));
        return met is null ? [] : [new Block.Remark(
            [EventLines.Of("path.met", met), EventLines.Summary(met, question.Clocks, snapshot)])];
    }

    private static bool HasCompany(Event happening, Snapshot snapshot) => happening.Actors.Any(actor =>
        snapshot.Organisations.TryGetValue(actor, out var organisation) && organisation.Kind == CompanyKind);

    private static ImmutableArray<Use> Uses(string company, string? commodity, Question question, Snapshot snapshot)
    {
        if (!snapshot.Organisations.TryGetValue(company, out var organisation)) return [];
        var names = organisation.Aliases.Append(organisation.Name.En).ToHashSet(StringComparer.Ordinal);
        var scope = commodity is null ? null : CommodityScope.Within(commodity, snapshot);
        return
        [
            .. snapshot.Content.Uses.Where(use => names.Contains(use.Company))
                .Where(use => scope is null || scope.Contains(use.Commodity))
                .Where(use => UseRows.Of(use.Commodity, question.Clocks.KnownOn, snapshot).Contains(use)),
        ];
    }

    private static Line NoLink(string? company, Question question) => Line.Of(
        "path.none",
        [],
        ("company", company is null ? null : new Term.Named(company)),
        ("commodity", question[SlotName.Commodity] is { } good ? new Term.Named(good) : null));

    private static Answer Unlinked(string? company, Question question)
    {
        var line = NoLink(company, question);
        return new Answer(AnswerKind.Decline, question, [new Block.Headline([line])], []) { OffersStarters = true };
    }

    private static Line Row(Use use) => Line.Of(
        "path.row",
        [use.Source],
        ("commodity", new Term.Named(use.Commodity)),
        ("component", Phrase(use.Component)),
        ("industry", Phrase(use.Industry)),
        ("company", use.Company.Length == 0 ? null : new Term.Quoted(use.Company)));

    private static Term.Several? Companies(ImmutableArray<Use> named)
    {
        ImmutableArray<Term> names = [.. named.Select(use => use.Company).Distinct().Take(4)
            .Select(name => (Term)new Term.Quoted(name))];
        return names.IsEmpty ? null : new Term.Several(names);
    }

    private static Term.Phrase? Phrase(string text) => text.Length == 0 ? null : new Term.Phrase(text);
}
