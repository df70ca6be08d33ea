using ExposureBot.Knowledge;

namespace ExposureBot.Replies;

/// <summary>Finds the records that a line cites by their ids.</summary>
internal static class Records
{
    /// <summary>The sources of a record, the leading one first; of a source, itself; of an unknown id, none.</summary>
    public static IReadOnlyList<string> SourcesOf(string id, Snapshot snapshot, DateOnly knownOn)
    {
        if (FigureOf(id, snapshot, knownOn) is { } figure) return figure.Sources;
        if (snapshot.Events.TryGetValue(id, out var happening)) return happening.Sources;
        if (snapshot.Measures.TryGetValue(id, out var measure)) return measure.Sources;
        if (snapshot.Practices.TryGetValue(id, out var practice)) return practice.Sources;
        if (snapshot.Statements.TryGetValue(id, out var statement)) return statement.Sources;
        if (snapshot.Sources.ContainsKey(id)) return [id];
        return PartOf(id, snapshot)?.Sources ?? [];
    }

    /// <summary>
    /// The version of a figure that was held on a day, else its last; null if there is no such figure.
    /// </summary>
    public static Figure? FigureOf(string id, Snapshot snapshot, DateOnly knownOn)
    {
        var versions = snapshot.FigureVersions(id);
        return versions.LastOrDefault(version => version.Known.On(knownOn)) ?? versions.LastOrDefault();
    }

    /// <summary>A stage, instance or position by its compound id (<c>item/…</c>), or null.</summary>
    public static IRecord? PartOf(string id, Snapshot snapshot)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return null;
        var item = id[..slash];
        return (IRecord?)snapshot.StagesOf(item).FirstOrDefault(stage => stage.Id == id)
            ?? (IRecord?)snapshot.InstancesOf(item).FirstOrDefault(instance => instance.Id == id)
            ?? snapshot.PositionsOn(item).FirstOrDefault(position => position.Id == id);
    }
}
