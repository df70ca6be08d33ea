namespace ExposureBot.Web.Hosting;

/// <summary>The headers that every reply carries. Web Chat needs inline styles and nothing else that is loose.</summary>
internal static class SecurityHeaders
{
    /// <summary>What a page may load and from where: itself only.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
        + "img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>The same for a page that pages of these origins may show in a frame.</summary>
    public static string PolicyFor(IEnumerable<string> origins) => string.Join(' ', [Policy, .. origins]);

    /// <summary>Adds them to every reply.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    });
}
