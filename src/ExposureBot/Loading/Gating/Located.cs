using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>A base whose records know the line they stand on.</summary>
internal sealed class Located
{
    private readonly Dictionary<object, RecordRow> rows = new(ReferenceEqualityComparer.Instance);

    public Located(BaseText text, KnowledgeBase content)
    {
        Content = content;
        var byTable = text.Rows.ToLookup(row => row.Table, StringComparer.Ordinal);
        Pair(byTable, "metrics", content.Metrics);
        Pair(byTable, "places", content.Places);
        Pair(byTable, "commodities", content.Commodities);
        Pair(byTable, "organisations", content.Organisations);
        Pair(byTable, "persons", content.Persons);
        Pair(byTable, "offices", content.Offices);
        Pair(byTable, "sets", content.Memberships);
        Pair(byTable, "uses", content.Uses);
        Pair(byTable, "listed_entities", content.ListedEntities);
        Pair(byTable, "sources", content.Sources);
        Pair(byTable, "events", content.Events);
        Pair(byTable, "measures", content.Measures);
        Pair(byTable, "measure_stages", content.MeasureStages);
        Pair(byTable, "practices", content.Practices);
        Pair(byTable, "practice_instances", content.PracticeInstances);
        Pair(byTable, "positions", content.Positions);
        Pair(byTable, "statements", content.Statements);
        Pair(byTable, "conflicts", content.Conflicts);
        Pair(byTable, "terms", content.Wordings);
        Pair(byTable, "exemptions", content.Exemptions);
        Pair(text.Rows.Where(row => row.Table.StartsWith("figures/", StringComparison.Ordinal)), content.Figures);
    }

    public KnowledgeBase Content { get; }

    /// <summary>Where a record stands; <paramref name="column"/> names the cell.</summary>
    public FilePlace At(object record, string column = "")
    {
        var row = rows[record];
        return new FilePlace(row.Table + ".csv", row.Line, column);
    }

    private void Pair<T>(ILookup<string, RecordRow> byTable, string table, ImmutableArray<T> records) where T : class =>
        Pair(byTable[table], records);

    private void Pair<T>(IEnumerable<RecordRow> lines, ImmutableArray<T> records) where T : class
    {
        foreach (var (row, record) in lines.Zip(records)) rows[record] = row;
    }
}
