using System.Threading.RateLimiting;

namespace ExposureBot.Web.Hosting;

/// <summary>How often one address or one conversation may ask.</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>A sliding minute for the address that a request comes from.</summary>
    public static RateLimitPartition<string> PerAddress(HttpContext context, int perMinute) =>
        Per(context.Connection.RemoteIpAddress?.ToString() ?? "", perMinute);

    /// <summary>A sliding minute for a key.</summary>
    public static RateLimitPartition<string> Per(string key, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            key,
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window, SegmentsPerWindow = 6 });

    /// <summary>Says 429 and when to come back.</summary>
    public static void AddRefusal(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
    });
}
