using ExposureBot.Answering;
using ExposureBot.Replies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>Where people reach the pages of this service: what links in chats begin with.</summary>
internal sealed class PublicAddress(IOptions<BotFrameworkOptions> options, IConfiguration configuration, IServer server)
{
    private readonly Lazy<Uri?> value = new(() => Find(options.Value.PublicUrl, configuration, server));

    /// <summary>
    /// The setting, or, for a bot without an app id, the address on this machine; null if links would lead nowhere.
    /// </summary>
    public Uri? Value => value.Value;

    /// <summary>The card of <paramref name="reply"/> with a button that opens its page, where there is one.</summary>
    public IReadOnlyDictionary<string, object?>? CardOf(Reply reply) =>
        Value is { } address && reply.Kind is (AnswerKind.Answer or AnswerKind.Decline) && reply.Question.Obstacle is null
            ? reply.CardAt(address)
            : reply.Card;

    private static Uri? Find(string setting, IConfiguration configuration, IServer server)
    {
        if (setting.Length > 0) return new Uri(setting.EndsWith('/') ? setting : setting + "/");
        if (!string.IsNullOrEmpty(configuration["MicrosoftAppId"])) return null;
        return server.Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : null)
            .FirstOrDefault(url => url is { IsLoopback: true });
    }
}
