using ExposureBot.Web.Hosting;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>The services of the Direct Line channel.</summary>
internal static class DirectLineServices
{
    public const string CorsPolicy = "directline";
    public const string TokenLimit = "directline-tokens";
    public const string PostLimit = "directline-posts";
    private static readonly TimeSpan PreflightAge = TimeSpan.FromMinutes(10);

    /// <summary>Adds them.</summary>
    public static void AddDirectLine(this IServiceCollection services)
    {
        services.AddSettings<DirectLineOptions>(DirectLineOptions.Section);
        services.AddSingleton<SigningKey>().AddHostedService(provider => provider.GetRequiredService<SigningKey>());
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineRecords>();
        services.AddSingleton<LiveConversations>();
        services.AddSingleton<DirectLineBot>();
        services.AddSingleton<AnswerFeedback>();
        services.AddSingleton<DirectLineTurns>().AddHostedService(provider => provider.GetRequiredService<DirectLineTurns>());
        services.AddSingleton<DirectLineDoor>();
        services.AddCors();
        services.AddOptions<CorsOptions>()
            .Configure<IOptions<DirectLineOptions>>((cors, line) => cors.AddPolicy(CorsPolicy, policy => policy
                .WithOrigins(line.Value.AllowedOrigins)
                .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
                .WithMethods("GET", "POST").SetPreflightMaxAge(PreflightAge)));
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<DirectLineOptions>>((limits, line) =>
        {
            limits.AddPolicy(TokenLimit, context => RateLimits.PerAddress(context, line.Value.TokensPerMinute));
            limits.AddPolicy(PostLimit, context => RateLimits.PerAddress(context, line.Value.PostsPerMinute));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => PerConversation(context, line.Value.CallsPerMinute));
        });
    }

    // Besides the limit on addresses: one conversation must not be a burden from many of them.
    private static RateLimitPartition<string> PerConversation(HttpContext context, int perMinute) =>
        context.Request.Path.StartsWithSegments(DirectLineEndpoints.Conversations)
        && context.Request.RouteValues["id"] is string conversation
            ? RateLimits.Per(conversation, perMinute)
            : RateLimitPartition.GetNoLimiter("");
}
