using System.Net;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Web.Channels.DirectLine;

namespace ExposureBot.Web.Hosting;

/// <summary>What commands on this machine ask of the running service, which alone writes to the store.</summary>
internal static class AdminEndpoints
{
    /// <summary>A person's traces to delete.</summary>
    /// <param name="Prefix">Beginning of the keys, such as a channel and a conversation or user id; never empty.</param>
    private sealed record DeleteRequest(string Prefix);

    /// <summary>A document that a command writes.</summary>
    private sealed record EventRequest(string Key, JsonElement Document);

    /// <summary>Maps the endpoints below <c>/admin</c>: loopback only, with the token of the data folder.</summary>
    public static void MapAdmin(this IEndpointRouteBuilder routes)
    {
        var admin = routes.MapGroup("/admin").AddEndpointFilter(RefuseStrangersAsync);
        admin.MapPost("/load", LoadAsync);
        admin.MapPost("/events", AddEventAsync);
        admin.MapPost("/data/delete", DeleteAsync);
    }

    private static async ValueTask<object?> RefuseStrangersAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var token = http.RequestServices.GetRequiredService<AdminToken>();
        // A proxy on this machine sends from loopback too; it says so in its headers, and nobody else does.
        var isHere = http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !http.Request.Headers.ContainsKey("X-Original-For") && !http.Request.Headers.ContainsKey("X-Forwarded-For");
        return isHere && token.Matches(http.Request.Headers.Authorization.ToString())
            ? await next(context)
            : Results.NotFound();
    }

    private static async Task<IResult> LoadAsync(BaseKeeper keeper, ILogger<BaseKeeper> logger, CancellationToken stop)
    {
        Log.Administered(logger, "load");
        var outcome = await keeper.ReloadAsync(stop);
        var state = keeper.State;
        return Results.Json(
            new { version = state.Version, outcome, findings = state.Findings.Select(finding => finding.ToString()) },
            statusCode: state.IsStale ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> AddEventAsync(
        EventRequest request, IStore store, BaseKeeper keeper, ILogger<BaseKeeper> logger, CancellationToken stop)
    {
        Log.Administered(logger, "events add");
        var etag = await store.WriteAsync(
            DocumentKind.Event, request.Key, request.Document.GetRawText(), etag: "", expires: null, stop);
        if (etag is null) return Results.Conflict(new { message = $"An event `{request.Key}` is stored already." });
        await keeper.ReloadAsync(stop);
        return Results.Json(new { key = request.Key, etag });
    }

    private static async Task<IResult> DeleteAsync(
        DeleteRequest request, IStore store, DirectLineRecords line, LiveConversations live,
        ILogger<BaseKeeper> logger, CancellationToken stop)
    {
        if (request.Prefix.Length == 0) return Results.BadRequest(new { message = "`prefix` is empty." });
        Log.Administered(logger, "data delete");
        var count = await store.DeleteAsync(DocumentKind.Conversation, request.Prefix, stop)
            + await store.DeleteAsync(DocumentKind.BotState, request.Prefix, stop);
        foreach (var conversation in await line.ConversationsOfAsync(request.Prefix, stop))
        {
            count += await live.DeleteAsync(conversation, request.Prefix, stop);
        }

        return Results.Json(new { deleted = count });
    }
}
