using System.Collections.Immutable;
using ExposureBot.Answering.Events;
using ExposureBot.Answering.Things;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering;

/// <summary>The shape <c>define</c>: what a thing or a term is, what belongs to it and what it goes into.</summary>
internal static class DefineShape
{
    private const string ElementCount = "element_count";
    private const int MostComponents = 3;

    // Terms of the bot's own vocabulary; each has a sentence.
    private static readonly ImmutableHashSet<string> Terms =
        ["paper", "practice", "hhi", "reo", "de_facto", "ban_or_suspension", "dependence", "net_import_reliance"];

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        if (question[SlotName.Statement] is not null) return QuoteShape.Answer(question, snapshot);
        if (question.Slots.TryGetValue(SlotName.Measure, out var law) && law.Origin is Origin.Said or Origin.Corrected && IsLaw(law.Value, snapshot))
        {
            return StatusShape.Answer(question, snapshot);
        }

        var isOfGoods = question[SlotName.Commodity] is not null || question[SlotName.Set] is not null;
        if (!isOfGoods && question.Metric is { } metric && snapshot.Metrics.ContainsKey(metric.Value))
        {
            if (Terms.Contains(metric.Value)) return Of(question, Line.Of("define.term_" + metric.Value, []));
            return Of(question, Line.Of("define.metric", [], ("metric", new Term.Named(metric.Value))));
        }

        if (question[SlotName.Topic] is { } topic && Terms.Contains(topic))
        {
            return Of(question, Line.Of("define.term_" + topic, []));
        }

        if (question[SlotName.Commodity] is { } commodity && snapshot.Commodities.ContainsKey(commodity))
        {
            return OfCommodity(commodity, question, snapshot);
        }

        if (question[SlotName.Set] is { } set) return ListShape.Members(set, question, snapshot);
        if (question[SlotName.Measure] is not null) return StatusShape.Answer(question, snapshot);
        var who = question[SlotName.Org] ?? question[SlotName.Company] ?? question[SlotName.Person]
            ?? question[SlotName.Source];
        if (who is not null)
        {
            return Of(
                question, Line.Of("define.body", Cites(who, snapshot), ("body", new Term.Named(Meant(who, snapshot)))));
        }

        return new Answer(
            AnswerKind.Clarify, question, [new Block.Headline([Line.Of("define.which", [])])], [])
        { OffersStarters = true };
    }

    // A measure or practice that is named is what is asked about, whatever goods its name holds.
    private static bool IsLaw(string id, Snapshot snapshot) => snapshot.Measures.ContainsKey(id) || snapshot.Practices.ContainsKey(id);

    private static Answer OfCommodity(string commodity, Question question, Snapshot snapshot)
    {
        var uses = UseRows.Of(commodity, question.Clocks.KnownOn, snapshot);
        var members = Parents.Members(commodity, snapshot);
        var lines = ImmutableArray.CreateBuilder<Line>();
        if (Membership(commodity, question, snapshot) is { } membership) lines.Add(membership);
        lines.Add(members.Length > 0 ? Group(commodity, members, question, snapshot) : Thing(commodity, snapshot));
        var used = UseRows.Components(uses, MostComponents);
        if (used is not null)
        {
            lines.Add(Line.Of(
                "define.uses", uses.Take(1).Select(use => use.Source),
                ("commodity", new Term.Named(commodity)), ("components", used),
                ("more", UseRows.MoreThan(uses, MostComponents))));
        }

        var rows = Details(commodity, members, snapshot);
        return new Answer(
            AnswerKind.Answer,
            question,
            [new Block.Headline([.. lines.Take(2)]), new Block.Remark([.. lines.Skip(2), .. rows])],
            [FollowUp.Of(question, Shape.Path, (SlotName.Commodity, commodity))]);
    }

    private static Line Thing(string id, Snapshot snapshot)
    {
        var commodity = snapshot.Commodities[id];
        return Line.Of(
            "define.commodity",
            [],
            ("commodity", new Term.Named(id)),
            ("symbol", commodity.Symbol.Length > 0 ? new Term.Quoted(commodity.Symbol) : null),
            ("kind", Term.Listed(commodity.Kind)),
            ("groups", Speaker.Names(Parents.Of(id, snapshot))));
    }

    private static Line Group(string id, ImmutableArray<string> members, Question question, Snapshot snapshot)
    {
        var counted = snapshot.FiguresAbout(id)
            .LastOrDefault(figure => figure.Metric == ElementCount && figure.Known.On(question.Clocks.KnownOn));
        return Line.Of(
            "define.group",
            counted is null ? [] : [counted.Id],
            ("commodity", new Term.Named(id)),
            ("figure", counted is null ? null : new Term.Of(counted)),
            ("count", counted is null ? new Term.Count(members.Length) : null));
    }

    private static IEnumerable<Line> Details(string id, ImmutableArray<string> members, Snapshot snapshot)
    {
        if (members.Length > 0) yield return Line.Of("define.members", [], ("members", Speaker.Names(members)));
        if (snapshot.Commodities[id].HsCodes is { Count: > 0 } codes)
        {
            yield return Line.Of(
                "define.hs", [], ("codes", new Term.Several([.. codes.Select(code => (Term)new Term.Quoted(code))])));
        }
    }

    // "Is X one of Y": a second commodity or a set beside the first.
    private static Line? Membership(string commodity, Question question, Snapshot snapshot)
    {
        if ((question[SlotName.Set] ?? question[SlotName.Commodity2]) is not { } group || group == commodity)
        {
            return null;
        }

        var key = CommodityScope.Within(group, snapshot).Contains(commodity) ? "define.is_member"
            : "define.is_no_member";
        return Line.Of(key, [], ("commodity", new Term.Named(commodity)), ("group", new Term.Named(group)));
    }

    private static string Meant(string id, Snapshot snapshot) => Persons.Meant(id, snapshot) is [var one, ..] ? one
        : id;

    private static IEnumerable<string> Cites(string id, Snapshot snapshot) => snapshot.Sources.ContainsKey(id)
        ? [id] : [];

    private static Answer Of(Question question, Line line) =>
        new(AnswerKind.Answer, question, [new Block.Headline([line])], []);
}
