namespace ExposureBot.Web.Pages;

/// <summary>Where things are found on the web pages.</summary>
public static class Links
{
    /// <summary>The page of a record.</summary>
    public static string Record(string id, string language) => $"/records/{Uri.EscapeDataString(id)}?lang={language}";

    /// <summary>The page of a source.</summary>
    public static string Source(string id, string language) => $"/sources/{Uri.EscapeDataString(id)}?lang={language}";

    /// <summary>A path of this service as a whole address, as the visitor reached it.</summary>
    public static Uri Whole(HttpRequest request, string path) =>
        // A host that is none leads to this machine; it is the visitor's own request that named it.
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var site)
            ? new Uri(site, path)
            : new Uri(new Uri("http://localhost"), path);

    /// <summary>An address outside as a link, or null if it is none that a browser should follow.</summary>
    public static string? Outside(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") ? uri.AbsoluteUri : null;
}
