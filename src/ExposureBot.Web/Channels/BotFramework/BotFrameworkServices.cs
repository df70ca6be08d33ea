using ExposureBot.Web.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>The Bot Framework channel: <c>/api/messages</c>.</summary>
internal static class BotFrameworkServices
{
    private const string Path = "/api/messages";

    /// <summary>
    /// Adds the bot and its adapter; who the bot is, is read from <paramref name="configuration"/> once.
    /// </summary>
    public static IServiceCollection AddBotFrameworkChannel(
        this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<BotFrameworkOptions>(BotFrameworkOptions.Section);
        services.AddSingleton<Talk>();
        services.AddSingleton<SeenActivities>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<ReplyActivities>();
        services.AddSingleton<Feedback>();
        services.AddSingleton<Typing>();
        services.AddSingleton<TurnFaults>();
        services.AddSingleton<IBot, ExposureActivityHandler>();
        services.AddSingleton<InProcessAdapter>();
        services.AddSingleton<BotFrameworkAuthentication>(
            provider => Identity(configuration, provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<IBotFrameworkHttpAdapter>(Adapter);
        return services;
    }

    /// <summary>Maps <c>/api/messages</c>.</summary>
    public static void MapBotFrameworkChannel(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        var door = new MessagesDoor(
            services.GetRequiredService<IBotFrameworkHttpAdapter>(),
            services.GetRequiredService<IBot>(),
            string.IsNullOrEmpty(services.GetRequiredService<IConfiguration>()["MicrosoftAppId"]),
            options.AllowAnonymous,
            services.GetRequiredService<ILogger<MessagesDoor>>());
        // Status pages, origins, rates and web sockets are of the pages: none of them is for a channel.
        endpoints.Map(Path, door.ServeAsync).WithMetadata(new BodyLimit(options.MaxBodyBytes)).ShortCircuit();
    }

    private static CloudAdapter Adapter(IServiceProvider provider)
    {
        var adapter = new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>())
        {
            OnTurnError = provider.GetRequiredService<TurnFaults>().OnErrorAsync,
        };
        adapter.Use(new TurnsInOrder());
        return adapter;
    }

    private static ConfigurationBotFrameworkAuthentication Identity(IConfiguration configuration, ILogger logger)
    {
        try
        {
            return new ConfigurationBotFrameworkAuthentication(configuration, logger: logger);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or UriFormatException)
        {
            throw StartMessages.BadIdentity(error);
        }
    }

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
