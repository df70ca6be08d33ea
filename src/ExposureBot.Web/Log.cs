namespace ExposureBot.Web;

/// <summary>Every line that the service logs. Event ids are never reused; the user's words stay below Information.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Information, "Base {Version} loaded into the store: {Added} rows added, {Closed} closed, {Unchanged} unchanged")]
    public static partial void BaseLoaded(ILogger logger, string version, int added, int closed, int unchanged);

    [LoggerMessage(1002, LogLevel.Information, "Base {Version} serves: {Figures} figures, {Events} events")]
    public static partial void BaseServes(ILogger logger, string version, int figures, int events);

    [LoggerMessage(1003, LogLevel.Error, "{Finding}")]
    public static partial void FindingInBase(ILogger logger, string finding);

    [LoggerMessage(1004, LogLevel.Warning, "The knowledge folder has {Errors} errors: the old base {Version} serves")]
    public static partial void OldBaseServes(ILogger logger, string version, int errors);

    [LoggerMessage(1005, LogLevel.Error, "Reloading the base failed: the old one serves")]
    public static partial void ReloadFailed(ILogger logger, Exception error);

    [LoggerMessage(1101, LogLevel.Information, "Serving at {Addresses}")]
    public static partial void Serving(ILogger logger, string addresses);

    [LoggerMessage(1102, LogLevel.Information, "Deleted {Count} documents that were over")]
    public static partial void Swept(ILogger logger, int count);

    [LoggerMessage(1103, LogLevel.Error, "Deleting what is over failed")]
    public static partial void SweepFailed(ILogger logger, Exception error);

    [LoggerMessage(1104, LogLevel.Critical, "The store has stopped writing: the service ends, to be restarted")]
    public static partial void StoreStopped(ILogger logger, Exception error);

    [LoggerMessage(1201, LogLevel.Error, "A turn on {Channel} failed in conversation {Conversation}")]
    public static partial void TurnFailed(ILogger logger, Exception error, string channel, string conversation);

    [LoggerMessage(1202, LogLevel.Error, "The apology could not be said in conversation {Conversation}")]
    public static partial void ApologyFailed(ILogger logger, Exception error, string conversation);

    [LoggerMessage(1301, LogLevel.Information, "Administrator: {Action}")]
    public static partial void Administered(ILogger logger, string action);

    [LoggerMessage(1401, LogLevel.Warning, "No `MicrosoftAppId`: /api/messages takes activities without a token, {From}")]
    public static partial void NoAuthentication(ILogger logger, string from);

    [LoggerMessage(1402, LogLevel.Error, "The store failed: the talk goes on without its memory")]
    public static partial void StoreFailed(ILogger logger, Exception error);

    [LoggerMessage(1403, LogLevel.Error, "Withheld the reply of {Permalink}: no record has {Numerals}")]
    public static partial void Withheld(ILogger logger, string permalink, string numerals);

    [LoggerMessage(1404, LogLevel.Warning, "Refused /api/messages from outside: without `MicrosoftAppId` it serves this machine only")]
    public static partial void RefusedStranger(ILogger logger);

    [LoggerMessage(1405, LogLevel.Error, "Undelivered: the answer {Permalink} to activity {Activity} in conversation {Conversation}: {Why}")]
    public static partial void Undelivered(
        ILogger logger, string permalink, string activity, string conversation, string why);

    [LoggerMessage(1203, LogLevel.Error, "The greeting could not be written")]
    public static partial void GreetingFailed(ILogger logger, Exception error);
}
