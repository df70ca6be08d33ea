using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>The ids of a base by kind, and the one that a wrong id was probably meant to be.</summary>
internal sealed class KnownIds
{
    private readonly Dictionary<string, HashSet<string>> byKind;

    public KnownIds(KnowledgeBase content)
    {
        byKind = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal)
        {
            ["metric"] = [.. content.Metrics.Select(row => row.Id)],
            ["place"] = [.. content.Places.Select(row => row.Id)],
            ["commodity"] = [.. content.Commodities.Select(row => row.Id)],
            ["organisation"] = [.. content.Organisations.Select(row => row.Id)],
            ["person"] = [.. content.Persons.Select(row => row.Id)],
            ["source"] = [.. content.Sources.Select(row => row.Id)],
            ["figure"] = [.. content.Figures.Select(row => row.Id)],
            ["event"] = [.. content.Events.Select(row => row.Id)],
            ["measure"] = [.. content.Measures.Select(row => row.Id)],
            ["practice"] = [.. content.Practices.Select(row => row.Id)],
            ["statement"] = [.. content.Statements.Select(row => row.Id)],
        };
        Join("item", "measure", "practice");
        Join("record", "figure", "event", "measure", "practice", "statement");
    }

    public bool Has(string kind, string id) => byKind[kind].Contains(id);

    /// <summary>The id of this kind that begins most like <paramref name="id"/>, or null if none begins like it.</summary>
    public string? Nearest(string kind, string id)
    {
        var best = byKind[kind].Order(StringComparer.Ordinal).MaxBy(other => Shared(id, other));
        return best is not null && Shared(id, best) >= Math.Min(3, id.Length) ? best : null;
    }

    private void Join(string kind, params string[] parts) => byKind[kind] = [.. parts.SelectMany(part => byKind[part])];

    private static int Shared(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length]) length++;
        return length;
    }
}
