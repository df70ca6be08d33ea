namespace ExposureBot.Loading.Gating;

/// <summary>An id names one record (or versions of one), and a figure's key is there once in an edition.</summary>
internal static class IdentityGate
{
    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var content = located.Content;
        return
        [
            .. Twice(located, content.Metrics, row => row.Id),
            .. Twice(located, content.Places, row => row.Id),
            .. Twice(located, content.Commodities, row => row.Id),
            .. Twice(located, content.Organisations, row => row.Id),
            .. Twice(located, content.Persons, row => row.Id),
            .. Twice(located, content.Sources, row => row.Id),
            .. Twice(located, content.Measures, row => row.Id),
            .. Twice(located, content.Practices, row => row.Id),
            .. Twice(located, content.Conflicts, row => row.Id),
            .. Twice(located, content.Figures, row => $"{row.Id}@{row.Known.From:yyyy-MM-dd}"),
            .. Twice(located, content.Events, row => $"{row.Id}@{row.Known.From:yyyy-MM-dd}"),
            .. Twice(located, content.Statements, row => $"{row.Id}@{row.Known.From:yyyy-MM-dd}"),
            .. SameTerm(located),
            .. SameKey(located),
        ];
    }

    private static IEnumerable<Diagnostic> Twice<T>(Located located, IEnumerable<T> rows, Func<T, string> id)
        where T : class =>
        rows.GroupBy(id, StringComparer.Ordinal).SelectMany(group => group.Skip(1).Select(row =>
            LoadingMessages.IdTwice(located.At(row, "id"), group.Key.Split('@')[0], located.At(group.First()))));

    private static IEnumerable<Diagnostic> SameTerm(Located located) =>
        located.Content.Wordings.GroupBy(row => row.Text.En, StringComparer.OrdinalIgnoreCase)
            .SelectMany(group => group.Skip(1).Select(row =>
                LoadingMessages.TermTwice(located.At(row, "en"), row.Text.En, located.At(group.First()))));

    private static IEnumerable<Diagnostic> SameKey(Located located) =>
        located.Content.Figures
            .GroupBy(row => (
                row.Key, row.Stage, row.Product, row.Hs, row.Basis, row.Period.Printed, row.Unit, row.Attribution, row.Source, row.Known.From))
            .SelectMany(group => group.Skip(1).Select(row => LoadingMessages.KeyTwice(
                located.At(row), row.Id, group.First().Id, located.At(group.First()))));
}
