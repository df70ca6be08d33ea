using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using ExposureBot.Web.Hosting;

namespace ExposureBot.Web.Pages;

/// <summary>The permalink: a question as an address, answered again.</summary>
internal static class AnswerEndpoint
{
    /// <summary>The answer as a page, or with <c>format=json</c> as data.</summary>
    public static IResult Answer(
        string shape, HttpRequest request, AllPageWords all, CurrentAssistant current,
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
        return request.Query["format"] == "json"
            ? Results.Text(AnswerJson.Write(reply, assistant.Snapshot), "application/json; charset=utf-8")
            : Page(reply, assistant.Snapshot, all, request.Query["base"]);
    }

    /// <summary>The page of a reply.</summary>
    public static IResult Page(Reply reply, Snapshot snapshot, AllPageWords all, string? askedBase)
    {
        var words = all.In(reply.Question.Language);
        return PagesEndpoints.Page<AnswerPage>(
            StatusCodes.Status200OK, (nameof(AnswerPage.Words), words),
            (nameof(AnswerPage.View), AnswerViews.Of(reply, snapshot, words, askedBase)));
    }
}
