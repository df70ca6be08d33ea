using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>Every id names a record that is there.</summary>
internal static class ReferenceGate
{
    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var content = located.Content;
        var known = new KnownIds(content);
        return Links(content)
            .Where(link => !known.Has(link.Kind, link.Id))
            .Select(link => LoadingMessages.UnknownId(
                located.At(link.Record, link.Column), link.Id, known.Nearest(link.Kind, link.Id)));
    }

    private static IEnumerable<Link> Links(KnowledgeBase content) =>
    [
        .. content.Figures.SelectMany(OfFigure),
        .. content.Commodities.SelectMany(row => Link.To(row, "parent", "commodity", row.Parent)),
        .. content.Uses.SelectMany(row => (IEnumerable<Link>)
            [.. Link.To(row, "commodity", "commodity", row.Commodity), .. Link.To(row, "source", "source", row.Source)]),
        .. content.Memberships.SelectMany(row => row.Kind switch
        {
            MemberKind.Commodity => Link.To(row, "member", "commodity", row.Member),
            MemberKind.Country => Link.To(row, "member", "place", row.Member),
            MemberKind.Measure => Link.To(row, "member", "measure", row.Member),
            _ => [],
        }),
        .. content.Offices.SelectMany(row => (IEnumerable<Link>)
            [.. Link.To(row, "holder", "person", row.Holder), .. Link.To(row, "country", "place", row.Country)]),
        .. content.Events.SelectMany(OfEvent),
        .. content.Measures.SelectMany(OfMeasure),
        .. content.MeasureStages.SelectMany(row => (IEnumerable<Link>)
            [
                .. Link.To(row, "measure", "measure", row.Measure), .. Link.To(row, "event", "event", row.Event),
                .. Link.ToAll(row, "sources", "source", row.Sources),
            ]),
        .. content.Practices.SelectMany(OfPractice),
        .. content.PracticeInstances.SelectMany(row => (IEnumerable<Link>)
            [
                .. Link.To(row, "practice", "practice", row.Practice), .. Link.ToAll(row, "events", "event", row.Events),
                .. Link.ToAll(row, "sources", "source", row.Sources),
            ]),
        .. content.Positions.SelectMany(row => (IEnumerable<Link>)
            [
                .. Link.To(row, "item", "item", row.Item), .. Link.ToAll(row, "records", "record", row.Records),
                .. Link.ToAll(row, "sources", "source", row.Sources),
            ]),
        .. content.Statements.SelectMany(row => (IEnumerable<Link>)
            [.. Link.To(row, "source", "source", row.Source), .. Link.ToAll(row, "commodities", "commodity", row.Commodities)]),
        .. content.Conflicts.SelectMany(OfConflict),
    ];

    private static IEnumerable<Link> OfFigure(Figure row) =>
    [
        .. Link.To(row, "metric", "metric", row.Metric), .. Link.To(row, "place", "place", row.Place),
        .. Link.To(row, "partner", "place", row.Partner), .. Link.To(row, "commodity", "commodity", row.Commodity),
        .. Link.To(row, "source", "source", row.Source), .. Link.ToAll(row, "supersedes", "figure", row.Supersedes),
    ];

    private static IEnumerable<Link> OfEvent(Event row) =>
    [
        .. Link.ToAll(row, "commodities", "commodity", row.Commodities), .. Link.ToAll(row, "sources", "source", row.Sources),
        .. Link.ToAll(row, "supersedes", "event", row.Supersedes), .. Link.To(row, "same_as", "event", row.SameAs),
    ];

    private static IEnumerable<Link> OfMeasure(Measure row) =>
    [
        .. Link.To(row, "country", "place", row.Country), .. Link.ToAll(row, "targets", "place", row.Targets),
        .. Link.ToAll(row, "issuer", "organisation", row.Issuers),
        .. Link.ToAll(row, "commodities", "commodity", row.Commodities), .. Link.To(row, "parent", "measure", row.Parent),
        .. Link.ToAll(row, "events", "event", row.Events), .. Link.ToAll(row, "sources", "source", row.Sources),
    ];

    private static IEnumerable<Link> OfPractice(Practice row) =>
    [
        .. Link.To(row, "actor", "place", row.Actor), .. Link.To(row, "target", "place", row.Target),
        .. Link.ToAll(row, "commodities", "commodity", row.Commodities), .. Link.To(row, "becomes", "item", row.Becomes),
        .. Link.ToAll(row, "events", "event", row.Events), .. Link.ToAll(row, "sources", "source", row.Sources),
    ];

    private static IEnumerable<Link> OfConflict(Conflict row) =>
    [
        .. Link.To(row, "metric", "metric", row.Metric), .. Link.To(row, "place", "place", row.Place),
        .. Link.To(row, "partner", "place", row.Partner), .. Link.To(row, "commodity", "commodity", row.Commodity),
        .. Link.ToAll(row, "members", "record", row.Members), .. Link.To(row, "preferred", "record", row.Preferred),
    ];

    private sealed record Link(object Record, string Column, string Kind, string Id)
    {
        public static IEnumerable<Link> To(object record, string column, string kind, string? id) =>
            string.IsNullOrEmpty(id) ? [] : [new Link(record, column, kind, id)];

        public static IEnumerable<Link> ToAll(object record, string column, string kind, IEnumerable<string> ids) =>
            ids.Select(id => new Link(record, column, kind, id));
    }
}
