namespace ExposureBot.Loading.Gating;

/// <summary>No record is its own parent or successor, however far around.</summary>
internal static class CycleGate
{
    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var content = located.Content;
        return
        [
            .. Cycles(located, "parent", content.Commodities, row => row.Id, row => row.Parent is null ? [] : [row.Parent]),
            .. Cycles(located, "parent", content.Measures, row => row.Id, row => row.Parent is null ? [] : [row.Parent]),
            .. Cycles(located, "supersedes", content.Figures, row => row.Id, row => row.Supersedes),
            .. Cycles(located, "supersedes", content.Events, row => row.Id, row => row.Supersedes),
        ];
    }

    private static IEnumerable<Diagnostic> Cycles<T>(
        Located located, string column, IEnumerable<T> rows, Func<T, string> id, Func<T, IEnumerable<string>> next)
        where T : class
    {
        var byId = rows.ToLookup(id, StringComparer.Ordinal);
        return byId.SelectMany(group => group)
            .Where(row => next(row).Any() && Reaches(id(row), byId, next))
            .Select(row => LoadingMessages.Cycle(located.At(row, column), id(row), column));
    }

    private static bool Reaches<T>(string start, ILookup<string, T> byId, Func<T, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(byId[start].SelectMany(next));
        while (open.TryPop(out var at))
        {
            if (at == start) return true;
            if (!seen.Add(at)) continue;
            foreach (var further in byId[at].SelectMany(next)) open.Push(further);
        }

        return false;
    }
}
