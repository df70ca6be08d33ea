using System.Text;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Pages.Charts;
using ExposureBot.Web.Pages.Records;

namespace ExposureBot.Web.Pages;

/// <summary>The permalink: a question as an address, answered again.</summary>
internal static class AnswerEndpoint
{
    /// <summary>The answer as a page, or with <c>format=json</c> or <c>csv</c> as data.</summary>
    public static IResult Answer(
        string shape, HttpRequest request, AllPageWords all, CurrentAssistant current, TimeProvider clock,
        ILogger<CurrentAssistant> logger)
    {
        var query = request.Query.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));
        if (QuestionQuery.Read(shape, query) is not { } question)
        {
            var words = all.For(request);
            return PagesEndpoints.Message(
                words, StatusCodes.Status404NotFound, words["answer.not_found"], words["answer.not_found_hint"]);
        }

        var assistant = current.Value;
        var reply = assistant.Answer(question);
        if (!reply.Withheld.IsDefaultOrEmpty) Log.Withheld(logger, reply.Permalink, string.Join(' ', reply.Withheld));
        return request.Query["format"].ToString() switch
        {
            "json" => Results.Text(AnswerJson.Write(reply, assistant.Snapshot), "application/json; charset=utf-8"),
            "csv" => Csv(reply, assistant.Snapshot, all),
            _ => Page(reply, assistant, all, request, clock),
        };
    }

    /// <summary>The page of a reply.</summary>
    public static IResult Page(
        Reply reply, Assistant assistant, AllPageWords all, HttpRequest request, TimeProvider clock)
    {
        var words = all.In(reply.Question.Language);
        var view = AnswerViews.Of(reply, assistant.Snapshot, words, request.Query["base"]);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return PagesEndpoints.Page<AnswerPage>(
            StatusCodes.Status200OK, (nameof(AnswerPage.Words), words),
            (nameof(AnswerPage.View), view with
            {
                Asked = view.Permalink is null ? null : assistant.Ask(reply.Question),
                Today = TodayViews.Of(reply, assistant, today, words),
                Cite = view.Permalink is { } permalink
                    ? CiteViews.Of(
                        view.Title, reply.Question.Clocks, view.CurrentBase, Links.Whole(request, permalink), words)
                    : null,
            }));
    }

    // The rows of a chart too: a list has more of them than its text has room for.
    private static IResult Csv(Reply reply, Snapshot snapshot, AllPageWords all)
    {
        var chart = ChartViews.Of(reply, snapshot, new RecordViews(snapshot, all.In(reply.Question.Language)));
        var figures = reply.Evidence.Figures.Concat(chart?.Points.Select(point => point.Figure) ?? []).Distinct();
        var csv = AnswerCsv.Write(figures, reply.Evidence.Derivations, snapshot);
        return Results.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", "exposurebot.csv");
    }
}
