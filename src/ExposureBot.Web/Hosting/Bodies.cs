using Microsoft.AspNetCore.Http.Features;

namespace ExposureBot.Web.Hosting;

/// <summary>How long a body may be that somebody sends.</summary>
internal static class Bodies
{
    /// <summary>The most bytes of any body.</summary>
    public const long Most = 256 * 1024;

    /// <summary>
    /// Bounds the body of <paramref name="request"/>: false if it says itself that it is longer. A body that does not
    /// say its length ends in a <see cref="BadHttpRequestException"/> of status 413 when it is read too far.
    /// </summary>
    public static bool Limit(HttpRequest request)
    {
        if (request.ContentLength > Most) return false;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Most;
        }

        return true;
    }
}
