using System.Net;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Storage;
using ExposureBot.Web.Channels.DirectLine;

namespace ExposureBot.Web.Hosting;

/// <summary>What commands on this machine ask of the running service, which alone writes to the store.</summary>
internal static class AdminEndpoints
{
    /// <summary>A person's traces to delete.</summary>
    /// <param name="Prefix">The person's id, or the beginning of the keys of one of the person's conversations.</param>
    private sealed record DeleteRequest(string? Prefix);

    /// <summary>A document that a command writes.</summary>
    private sealed record EventRequest(string? Key, JsonElement Document);

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
        if (string.IsNullOrEmpty(request.Key) || request.Document.ValueKind != JsonValueKind.Object)
        {
            return Results.BadRequest(new { message = "Send `key` and, as `document`, a JSON object of the columns of events.csv." });
        }

        Log.Administered(logger, "events add");
        var json = request.Document.GetRawText();
        if (await store.ReadBaseAsync(stop) is not { } text) return Results.Conflict(new { message = "There is no base yet." });
        var faults = OperatorEvents.Check(text, json);
        if (faults.Count > 0) return Results.UnprocessableEntity(new { findings = faults.Select(fault => fault.ToString()) });
        var etag = await store.WriteAsync(DocumentKind.Event, request.Key, json, etag: "", expires: null, stop);
        if (etag is null) return Results.Conflict(new { message = $"An event `{request.Key}` is stored already." });
        await keeper.ReloadAsync(stop);
        return Results.Json(new { key = request.Key, version = keeper.State.Version });
    }

    private static async Task<IResult> DeleteAsync(
        DeleteRequest request, IStore store, LiveConversations live, ILogger<BaseKeeper> logger, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(request.Prefix)) return Results.BadRequest(new { message = "`prefix` is empty." });
        Log.Administered(logger, "data delete");
        var count = await PersonKeys.DeleteAsync(store, request.Prefix, stop);
        live.Forget(request.Prefix.Split('/')[0]);
        return Results.Json(new { deleted = count });
    }
}
