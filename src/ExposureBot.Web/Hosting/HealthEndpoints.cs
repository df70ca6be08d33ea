using ExposureBot.Knowledge;

namespace ExposureBot.Web.Hosting;

/// <summary>Whether the service lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        routes.MapGet("/health/ready", Ready);
    }

    private static IResult Ready(BaseKeeper keeper, CurrentAssistant current, IStore store)
    {
        var state = keeper.State;
        if (store.Failure is { } failure)
        {
            return Results.Json(new { status = "the store has stopped writing", code = failure.Code }, statusCode: 503);
        }

        if (state.Version is null) return Results.Json(new { status = "starting" }, statusCode: 503);
        var content = current.Value.Snapshot.Content;
        return Results.Json(new
        {
            // An old base still answers: a load balancer must not take the service away for it.
            status = state.IsStale ? "ready with an old base" : "ready",
            @base = state.Version,
            loadedAt = state.LoadedAt,
            latestKnown = current.Value.Snapshot.LatestKnown,
            figures = content.Figures.Length,
            events = content.Events.Length,
            measures = content.Measures.Length,
            sources = content.Sources.Length,
            findings = state.Findings.Select(finding => finding.ToString()),
        });
    }
}
