namespace ExposureBot.Loading.Gating;

/// <summary>An address of a source is one that a reader can open.</summary>
internal static class LinkGate
{
    public static IEnumerable<Diagnostic> Check(Located located) =>
        located.Content.Sources.Where(row => row.Address.Length > 0 && !IsLink(row.Address))
            .Select(row => LoadingMessages.BadLink(located.At(row, "address"), row.Address))
            .Concat(located.Content.ListedEntities.Where(row => row.Address.Length > 0 && !IsLink(row.Address))
                .Select(row => LoadingMessages.BadLink(located.At(row, "address"), row.Address)));

    private static bool IsLink(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.');
}
