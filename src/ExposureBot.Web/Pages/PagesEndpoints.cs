using ExposureBot.Web.Hosting;
using ExposureBot.Web.Pages.Records;
using ExposureBot.Web.Pages.Widget;
using Microsoft.AspNetCore.Components;

namespace ExposureBot.Web.Pages;

/// <summary>The web pages. Only the chat needs JavaScript.</summary>
internal static class PagesEndpoints
{
    /// <summary>The page that says why there is no other; its path has the status.</summary>
    public const string StatusPath = "/status/";

    /// <summary>Maps the pages.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Home);
        routes.MapPost("/ask", AskEndpoint.AskAsync).RequireRateLimiting(PagesServices.AskLimit).DisableAntiforgery();
        routes.MapGet("/answers/{shape}", AnswerEndpoint.Answer);
        routes.MapGet("/records/{id}", Record);
        routes.MapGet("/sources/{id}", Source);
        routes.MapGet("/coverage", Coverage);
        routes.MapWidget();
        routes.Map(StatusPath + "{code:int}", Status);
    }

    /// <summary>A component as the whole page.</summary>
    public static IResult Page<T>(int status, params (string Name, object? Value)[] parameters) where T : IComponent =>
        new PageResult(typeof(T), status, parameters.ToDictionary(pair => pair.Name, pair => pair.Value));

    /// <summary>A page that only says something.</summary>
    public static IResult Message(PageWords words, int status, string title, string text = "") => Page<MessagePage>(
        status, (nameof(MessagePage.Words), words), (nameof(MessagePage.Title), title), (nameof(MessagePage.Text), text));

    private static IResult Home(HttpRequest request, AllPageWords all, CurrentAssistant current)
    {
        var words = all.For(request);
        return Page<HomePage>(
            StatusCodes.Status200OK, (nameof(HomePage.Words), words),
            (nameof(HomePage.Reach), CoverageViews.Reach(current.Value.Snapshot, words)));
    }

    private static IResult Record(string id, HttpRequest request, AllPageWords all, CurrentAssistant current)
    {
        var words = all.For(request);
        return new RecordViews(current.Value.Snapshot, words).Find(id) is { } view
            ? Page<RecordPage>(
                StatusCodes.Status200OK, (nameof(RecordPage.Words), words), (nameof(RecordPage.View), view))
            : Message(words, StatusCodes.Status404NotFound, words["record.not_found"], words["record.not_found_hint"]);
    }

    private static IResult Source(string id, HttpRequest request, AllPageWords all, CurrentAssistant current)
    {
        var words = all.For(request);
        return SourceViews.Find(id, current.Value.Snapshot, words) is { } view
            ? Page<SourcePage>(
                StatusCodes.Status200OK, (nameof(SourcePage.Words), words), (nameof(SourcePage.View), view))
            : Message(words, StatusCodes.Status404NotFound, words["source.not_found"], words["record.not_found_hint"]);
    }

    private static IResult Coverage(HttpRequest request, AllPageWords all, CurrentAssistant current)
    {
        var words = all.For(request);
        return Page<CoveragePage>(
            StatusCodes.Status200OK, (nameof(CoveragePage.Words), words),
            (nameof(CoveragePage.View), CoverageViews.Of(current.Value.Snapshot, words)));
    }

    private static IResult Status(int code, HttpRequest request, AllPageWords all)
    {
        var words = all.For(request);
        return code switch
        {
            StatusCodes.Status404NotFound => Message(words, code, words["error.not_found"]),
            StatusCodes.Status429TooManyRequests => Message(words, code, words["error.busy"]),
            _ => Message(words, code, words["error.title"], words["error.text"]),
        };
    }
}
