using ExposureBot.Understanding;
using ExposureBot.Web.Hosting;

namespace ExposureBot.Web.Pages;

/// <summary>The form: a question comes as words and leaves as the address of its answer, without them.</summary>
internal static class AskEndpoint
{
    /// <summary>Answers by a redirect to the permalink; what no link can replay is shown at once.</summary>
    public static async Task<IResult> AskAsync(
        HttpRequest request, AllPageWords all, CurrentAssistant current, TimeProvider clock, CancellationToken stop)
    {
        if (await ReadFormAsync(request, stop) is not { } form) return Results.BadRequest();
        var text = form["q"].ToString();
        var words = all.For(form["lang"]);
        if (string.IsNullOrWhiteSpace(text)) return PagesEndpoints.Message(words, 400, words["error.empty"]);
        var assistant = current.Value;
        var reply = assistant.Take(new Utterance(
            text, words.Tag, clock.GetUtcNow(), AsOf: null, KnownOn: null, Conversation.Empty)).Reply;
        return reply.Question.Obstacle is null
            ? Results.Redirect(reply.Permalink, permanent: false, preserveMethod: false)
            : AnswerEndpoint.Page(reply, assistant, all, request, clock);
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasFormContentType || !Bodies.Limit(request)) return null;
        try
        {
            return await request.ReadFormAsync(stop);
        }
        catch (Exception error) when (error is BadHttpRequestException or InvalidDataException)
        {
            // Longer than a question can be, or no form at all.
            return null;
        }
    }
}
