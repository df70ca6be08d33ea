using System.ComponentModel.DataAnnotations;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// The Bot Framework channel, section <c>BotFramework</c>. Who the bot is stands in <c>MicrosoftAppId</c> and its
/// like.
/// </summary>
internal sealed class BotFrameworkOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "BotFramework";

    /// <summary>Largest body of <c>/api/messages</c>, in bytes; more is answered 413.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Whether activities from other machines are taken without <c>MicrosoftAppId</c>.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>How long an answer may take, in milliseconds, before the bot shows that it writes.</summary>
    [Range(0, 60_000)]
    public int TypingAfterMilliseconds { get; set; } = 700;

    /// <summary>
    /// Where people reach this service, such as <c>https://bot.example/</c>, for links in chats. Empty: no links, but
    /// for a bot without an app id, whose chats are on this machine.
    /// </summary>
    [RegularExpression("^https?://[^/?#]+(/[^?#]*)?$", ErrorMessage = "`BotFramework:PublicUrl` is an address such as `https://bot.example/`.")]
    public string PublicUrl { get; set; } = "";
}
