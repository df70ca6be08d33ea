using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Web.Pages.Records;

namespace ExposureBot.Web.Pages;

/// <summary>What the base holds, as its page shows it.</summary>
public sealed record CoverageView(
    string Version, string Reach, IReadOnlyList<CoverageView.Table> Tables, IReadOnlyList<CoverageView.NameList> Lists)
{
    /// <summary>Figures counted by something.</summary>
    public sealed record Table(string Title, IReadOnlyList<Row> Rows);

    /// <summary>How many figures, and the newest period among them as printed.</summary>
    public sealed record Row(string Name, int Count, string Newest);

    /// <summary>Records by name.</summary>
    public sealed record NameList(string Title, IReadOnlyList<FieldText> Names);
}

/// <summary>Counts what the base holds.</summary>
internal static class CoverageViews
{
    /// <summary>What <paramref name="snapshot"/> holds.</summary>
    public static CoverageView Of(Snapshot snapshot, PageWords words)
    {
        var names = new Names(snapshot, words.Language);
        var content = snapshot.Content;
        return new CoverageView(
            snapshot.Version,
            Reach(snapshot, words),
            [
                Count("commodities", figure => names.Text(figure.Commodity)),
                Count("places", figure => names.Text(figure.Place)),
                Count("metrics", figure => names.Text(figure.Metric)),
                Count("years", figure => figure.Period.Year.ToString(CultureInfo.InvariantCulture), byName: true),
            ],
            [
                List("measures", content.Measures.Select(measure => measure.Id)),
                List("practices", content.Practices.Select(practice => practice.Id)),
            ]);

        CoverageView.Table Count(string key, Func<Figure, string> by, bool byName = false)
        {
            var rows = content.Figures.GroupBy(by).Select(group => new CoverageView.Row(
                group.Key, group.Count(), group.MaxBy(figure => figure.Period.To)!.Period.Printed));
            return new CoverageView.Table(words["coverage." + key], byName
                ? [.. rows.OrderByDescending(row => row.Name, StringComparer.Ordinal)]
                : [.. rows.OrderByDescending(row => row.Count).ThenBy(row => row.Name, StringComparer.Ordinal)]);
        }

        CoverageView.NameList List(string key, IEnumerable<string> ids) =>
            new(words["coverage." + key], [.. ids.Select(names.Of)]);
    }

    /// <summary>In one sentence, how much is held and until when.</summary>
    public static string Reach(Snapshot snapshot, PageWords words) => words.Fill(
        "reach",
        ("figures", snapshot.Content.Figures.Length), ("events", snapshot.Content.Events.Length),
        ("measures", snapshot.Content.Measures.Length), ("sources", snapshot.Content.Sources.Length),
        ("day", snapshot.LatestKnown.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
