using System.Text.Json.Nodes;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>The refusals of Direct Line, in one place. 403 only for a token: the client takes it as the end.</summary>
internal static class DirectLineErrors
{
    public static IResult NoToken() => Error(401, "Unauthorized", "Send the token as `Authorization: Bearer TOKEN`.");

    public static IResult BadToken() => Error(403, "TokenExpired", "The token is over, unknown, or opens another conversation.");

    public static IResult NotAnActivity() => Error(400, "BadArgument", "The body is not one activity as a JSON object with a `type`.");

    public static IResult NotForClients(string type) => Error(400, "BadArgument", $"A client does not send `{type}`.");

    public static IResult BadWatermark() => Error(400, "BadArgument", "`watermark` is not one that this service gave.");

    public static IResult NotAStream() => Error(400, "BadArgument", "Open this address as a WebSocket.");

    public static IResult TooLarge() => Error(413, "MessageSizeTooBig", "An activity may have at most 256 kB.");

    public static IResult TooMany() => Error(429, "TooManyRequests", "Earlier messages of this conversation are still waiting.");

    public static IResult NoFiles() => Error(415, "FilesNotRead", "Files are not read. Paste the text into a message.");

    public static IResult ForeignOrigin() => Error(400, "OriginNotAllowed", "Pages of this origin are not in `DirectLine:AllowedOrigins`.");

    public static IResult Full() => Error(503, "ServiceFull", "Too many conversations are open. Try again in a minute.");

    private static IResult Error(int status, string code, string message) => Results.Json(
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, statusCode: status);
}
