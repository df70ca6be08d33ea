using Microsoft.Extensions.Logging;

namespace Microsoft.Bot;

/// <summary>What this library writes into the log. Ids are never used for anything else.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Warning, "Refused a request: {Why}")]
    public static partial void Refused(ILogger logger, string why);

    [LoggerMessage(101, LogLevel.Error, "No token from {Login}: {Why}")]
    public static partial void NoToken(ILogger logger, string login, string why);

    [LoggerMessage(102, LogLevel.Error, "Undelivered: the reply to {ReplyTo} in conversation {Conversation}: {Why}")]
    public static partial void Undelivered(ILogger logger, string? replyTo, string? conversation, string why);

    [LoggerMessage(103, LogLevel.Error, "The signing keys of {Metadata} cannot be read: {Why}")]
    public static partial void NoKeys(ILogger logger, string metadata, string why);
}
