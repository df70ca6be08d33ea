using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using ExposureBot.Web.Pages.Charts;
using ExposureBot.Web.Pages.Records;

namespace ExposureBot.Web.Pages;

/// <summary>What is held on the topic of an answer besides its own records: what its text only counts.</summary>
/// <param name="Records">Names and pages, at most <see cref="TopicViews.Most"/>.</param>
/// <param name="Total">How many there are.</param>
public sealed record TopicView(IReadOnlyList<FieldText> Records, int Total);

/// <summary>Finds what else is held on a topic, as known on the day of the answer.</summary>
internal sealed class TopicViews(Reply reply, Snapshot snapshot, RecordViews views, PageWords words)
{
    /// <summary>How many records a page lists.</summary>
    public const int Most = 200;

    private static readonly HashSet<Shape> OfEvents =
        [Shape.Timeline, Shape.List, Shape.Changes, Shape.Quote, Shape.Status];

    private Clocks Clocks => reply.Question.Clocks;

    /// <summary>The records, figures first, then law, then events, newest first.</summary>
    /// <param name="chart">Its figures are on the page already.</param>
    public TopicView Find(ChartView? chart)
    {
        var shown = reply.Evidence.Ids.Concat(chart?.Points.Select(point => point.Figure.Id) ?? [])
            .ToHashSet(StringComparer.Ordinal);
        string[] ids = [.. Figures().Concat(Law()).Concat(Events()).Distinct().Where(id => !shown.Contains(id))];
        return new TopicView(
            [.. ids.Take(Most).Select(id => new FieldText(views.Find(id)?.Title ?? id, Links.Record(id, words.Tag)))],
            ids.Length);
    }

    // The same statistic of the same good, place and partner, and what contradicts it.
    private IEnumerable<string> Figures()
    {
        if (reply.Evidence.Figures is not [var first, ..]) return [];
        var isList = reply.Question.Shape is Shape.ByPartner or Shape.ByPlace or Shape.ByCommodity or Shape.Rank;
        var held = isList
            ? snapshot.FiguresOf(first.Metric, first.Commodity).Where(figure => IsAsked(figure))
            : snapshot.FiguresOf(first.Key);
        var conflicts = snapshot.ConflictsOf(first.Id)
            .Concat(snapshot.Content.Conflicts.Where(conflict => IsOn(conflict, first)));
        var members = conflicts.SelectMany(conflict => conflict.Members)
            .SelectMany(id => snapshot.FigureVersions(id));
        return held.Concat(members).Where(figure => figure.Known.On(Clocks.KnownOn))
            .OrderByDescending(figure => figure.Period.To).ThenBy(figure => figure.Id, StringComparer.Ordinal)
            .Select(figure => figure.Id);
    }

    private bool IsAsked(Figure figure)
    {
        string?[] asked =
        [
            reply.Question[SlotName.Importer], reply.Question[SlotName.Supplier], reply.Question[SlotName.Place],
        ];
        return asked.All(place => place is null || figure.Place == place || figure.Partner == place);
    }

    private static bool IsOn(Conflict conflict, Figure figure) =>
        conflict.Metric == figure.Metric && conflict.Place == figure.Place && conflict.Partner == figure.Partner
        && conflict.Commodity == figure.Commodity;

    // The other members of a family of measures or practices.
    private IEnumerable<string> Law()
    {
        var families = reply.Evidence.Measures.Select(measure => measure.Family)
            .Concat(reply.Evidence.Practices.Select(practice => practice.Family))
            .Where(family => family.Length > 0).ToHashSet(StringComparer.Ordinal);
        return snapshot.Content.Measures
            .Where(measure => families.Contains(measure.Family)
                && snapshot.StagesOf(measure.Id).Any(stage => stage.Known.On(Clocks.KnownOn)))
            .Select(measure => measure.Id)
            .Concat(snapshot.Content.Practices
                .Where(practice => families.Contains(practice.Family)
                    && snapshot.InstancesOf(practice.Id).Any(instance => instance.Known.On(Clocks.KnownOn)))
                .Select(practice => practice.Id));
    }

    // Events that share a good or a party with those of the answer, within the time asked about.
    private IEnumerable<string> Events()
    {
        if (!OfEvents.Contains(reply.Question.Shape) || reply.Evidence.Events.IsEmpty) return [];
        var topics = Topics().ToHashSet(StringComparer.Ordinal);
        return snapshot.Content.Events
            .Where(happening => happening.Known.On(Clocks.KnownOn) && happening.Date.Start <= Clocks.AsOf)
            .Where(happening =>
                happening.Commodities.Concat(happening.Actors).Concat(happening.Targets).Any(topics.Contains))
            .OrderByDescending(happening => happening.Date.Start).Select(happening => happening.Id);
    }

    // The good if one is asked about, else the parties: a party alone is in half of the log.
    private IEnumerable<string> Topics()
    {
        SlotName[] goods = [SlotName.Commodity, SlotName.Commodity2];
        SlotName[] parties = [SlotName.Org, SlotName.Company, SlotName.Person, SlotName.Actor, SlotName.Place];
        var named = goods.Select(slot => reply.Question[slot]).OfType<string>().ToList();
        return named.Count > 0
            ? named.Concat(named.SelectMany(good => snapshot.ChildrenOf(good)))
            : parties.Select(slot => reply.Question[slot]).OfType<string>();
    }
}
