using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExposureBot.Web.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>The calls of Direct Line 3.0 that a client makes.</summary>
internal static class DirectLineEndpoints
{
    /// <summary>What every address of a conversation begins with.</summary>
    public const string Conversations = Root + "/conversations";

    private const string Root = "/v3/directline";

    // Until a turn that waits has come to its end, as a rule.
    private const string SecondsUntilTurnsEnd = "2";

    /// <summary>Maps the channel below <c>/v3/directline</c>.</summary>
    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup(Root).RequireCors(DirectLineServices.CorsPolicy)
            .AddEndpointFilter(RefuseLongBodiesAsync);
        line.MapPost("/tokens/generate", Generate).RequireRateLimiting(DirectLineServices.TokenLimit);
        line.MapPost("/tokens/refresh", RefreshAsync).RequireRateLimiting(DirectLineServices.TokenLimit);
        line.MapPost("/conversations", StartAsync).RequireRateLimiting(DirectLineServices.TokenLimit);
        line.MapGet("/conversations/{id}", ReconnectAsync);
        line.MapPost("/conversations/{id}/activities", PostAsync).RequireRateLimiting(DirectLineServices.PostLimit);
        line.MapGet("/conversations/{id}/activities", ReadAsync);
        line.MapPost("/conversations/{id}/upload", UploadAsync).RequireRateLimiting(DirectLineServices.PostLimit);
        line.MapGet("/conversations/{id}/stream", StreamEndpoint.OpenAsync);
        line.MapGet("/session/getsessionid", () => Results.Json(new JsonObject { ["sessionId"] = "" }));
    }

    private static IResult Generate(DirectLineTokens tokens)
    {
        // The user's id is ours: a client that names itself could take the place of somebody else.
        var pass = new DirectLinePass(Fresh(), "dl_" + Fresh());
        return Results.Json(Token(tokens, pass));
    }

    private static async Task<IResult> RefreshAsync(HttpRequest request, DirectLineTokens tokens)
    {
        if (DirectLineDoor.Bearer(request) is not { } token) return DirectLineErrors.NoToken();
        return await tokens.ReadToRenewAsync(token) is { } pass
            ? Results.Json(Token(tokens, pass))
            : DirectLineErrors.BadToken();
    }

    private static async Task<IResult> StartAsync(HttpRequest request, DirectLineDoor door, CancellationToken stop)
    {
        var (conversation, pass, refusal) = await door.OpenAsync(request, conversation: null);
        if (conversation is null) return refusal!;
        var locale = ActivityStamp.Text(await ReadObjectAsync(request, stop), "locale") ?? "";
        var isNew = await door.Turns.StartAsync(conversation, locale, stop);
        return Results.Json(Opened(request, door.Tokens, pass!, watermark: ""), statusCode: isNew ? 201 : 200);
    }

    private static async Task<IResult> ReconnectAsync(
        string id, string? watermark, HttpRequest request, DirectLineDoor door, CancellationToken stop)
    {
        var (conversation, pass, refusal) = await door.OpenAsync(request, id);
        if (conversation is null) return refusal!;
        if (ActivitySet.ReadWatermark(watermark) is null) return DirectLineErrors.BadWatermark();
        await door.Turns.StartAsync(conversation, "", stop);
        return Results.Json(Opened(request, door.Tokens, pass!, watermark ?? ""));
    }

    private static async Task<IResult> PostAsync(string id, HttpRequest request, DirectLineDoor door, CancellationToken stop)
    {
        var (conversation, pass, refusal) = await door.OpenAsync(request, id);
        if (conversation is null) return refusal!;
        var posted = await ReadObjectAsync(request, stop);
        if (posted is null || ActivityStamp.Text(posted, "type") is not { Length: > 0 } type) return DirectLineErrors.NotAnActivity();
        if (type is "conversationUpdate" or "endOfConversation" or "trace") return DirectLineErrors.NotForClients(type);
        await door.Turns.StartAsync(conversation, ActivityStamp.Text(posted, "locale") ?? "", stop);
        var activity = ActivityStamp.FromUser(posted, pass!);
        if (type == "typing") return Results.Json(new JsonObject { ["id"] = $"{id}-typing" });
        var given = await door.Turns.PostAsync(conversation, activity, stop);
        if (given is not null) return Results.Json(new JsonObject { ["id"] = given });
        request.HttpContext.Response.Headers.RetryAfter = SecondsUntilTurnsEnd;
        return DirectLineErrors.TooMany();
    }

    private static async Task<IResult> ReadAsync(
        string id, string? watermark, HttpRequest request, DirectLineDoor door, CancellationToken stop)
    {
        var (conversation, _, refusal) = await door.OpenAsync(request, id);
        if (conversation is null) return refusal!;
        if (ActivitySet.ReadWatermark(watermark) is not { } from) return DirectLineErrors.BadWatermark();
        await door.Turns.StartAsync(conversation, "", stop);
        return Results.Text(await conversation.ReadAsync(from, stop), "application/json; charset=utf-8");
    }

    private static async Task<IResult> UploadAsync(string id, HttpRequest request, DirectLineDoor door, CancellationToken stop)
    {
        var (conversation, _, refusal) = await door.OpenAsync(request, id);
        if (conversation is null) return refusal!;
        await DirectLineTurns.SayAsync(conversation, door.Words.For(conversation.Locale)["no_files"], stop);
        return DirectLineErrors.NoFiles();
    }

    private static JsonObject Token(DirectLineTokens tokens, DirectLinePass pass) => new()
    {
        ["conversationId"] = pass.Conversation,
        ["token"] = tokens.Write(pass, TokenUse.Conversation),
        ["expires_in"] = (int)tokens.Life.TotalSeconds,
    };

    private static JsonObject Opened(HttpRequest request, DirectLineTokens tokens, DirectLinePass pass, string watermark)
    {
        var opened = Token(tokens, pass);
        var scheme = request.IsHttps ? "wss" : "ws";
        opened["streamUrl"] =
            $"{scheme}://{request.Host}{request.PathBase}/v3/directline/conversations/{pass.Conversation}/stream"
            + $"?watermark={Uri.EscapeDataString(watermark)}&t={tokens.Write(pass, TokenUse.Stream)}";
        return opened;
    }

    private static string Fresh() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(16));

    private static async ValueTask<object?> RefuseLongBodiesAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!Bodies.Limit(context.HttpContext.Request)) return DirectLineErrors.TooLarge();
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return DirectLineErrors.TooLarge();
        }
    }

    private static async Task<JsonObject?> ReadObjectAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body, cancellationToken: stop) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
