namespace ExposureBot.Loading.Gating;

/// <summary>A revision is not five times its older edition, or a fifth of it.</summary>
internal static class NeighbourGate
{
    private const decimal Factor = 5;

    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var byId = located.Content.Figures.ToLookup(row => row.Id, StringComparer.Ordinal);
        return located.Content.Figures
            .SelectMany(row => row.Supersedes.SelectMany(old => byId[old]).Select(old => (row, old)))
            .Where(pair => pair.row.Unit == pair.old.Unit && IsFarOff(pair.row.Value, pair.old.Value))
            .Select(pair => LoadingMessages.FarFromEdition(
                located.At(pair.row, "value"), pair.row.Id, pair.row.Value, pair.old.Id, pair.old.Value));
    }

    private static bool IsFarOff(decimal now, decimal before) =>
        now > 0 && before > 0 && (now >= before * Factor || before >= now * Factor);
}
