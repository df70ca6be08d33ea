using System.Text.Json;
using ExposureBot;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Benchmarks;

/// <summary>Servers to compare: on the bot library, on nothing, and on nothing but the mind.</summary>
internal static class Servers
{
    private const string Prefix = "echo ";

    /// <summary>Serves until it is ended. <c>/allocated</c> says how many bytes were allocated since the start.</summary>
    /// <param name="kind">
    /// <c>echo</c>: a bot on the library; <c>bare</c>: an endpoint that answers the same JSON without it; <c>mind</c>: an
    /// endpoint that answers a question with the reply's text and card and nothing around it; <c>same</c>: the same with a
    /// reply that was thought of before.
    /// </param>
    public static Task RunAsync(string kind, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true));
        if (kind == "echo")
        {
            var adapter = new CloudAdapter();
            var bot = new Echo();
            app.MapPost("/api/messages", (HttpContext http) => adapter.ProcessAsync(
                http.Request, http.Response, bot, CancellationToken.None));
        }
        else if (kind is "mind" or "same")
        {
            var assistant = Content.OpenAssistant();
            var reply = kind == "same" ? Think(assistant, TurnCost.Question) : null;
            app.MapPost("/api/messages", (HttpContext http) => ReplyAsync(http, assistant, reply));
        }
        else
        {
            app.MapPost("/api/messages", AnswerAsync);
        }

        return app.RunAsync();
    }

    private static async Task ReplyAsync(HttpContext http, Assistant assistant, Reply? known)
    {
        using var asked = await JsonDocument.ParseAsync(http.Request.Body);
        var reply = known ?? Think(assistant, asked.RootElement.GetProperty("text").GetString()!);
        await http.Response.WriteAsJsonAsync(new { activities = new[] { new { type = "message", reply.Text, attachments = new[] { reply.Card } } } });
    }

    private static Reply Think(Assistant assistant, string text) =>
        assistant.Take(new Utterance(text, "en-US", DateTimeOffset.UtcNow, null, null, Conversation.Empty)).Reply;

    // What the library answers, from the same activity.
    private static async Task AnswerAsync(HttpContext http)
    {
        using var asked = await JsonDocument.ParseAsync(http.Request.Body);
        var activity = asked.RootElement;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.StartAsync();
        await using (var json = new Utf8JsonWriter(http.Response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteStartArray("activities");
            json.WriteStartObject();
            json.WriteString("type", "message");
            json.WriteString("text", Prefix + activity.GetProperty("text").GetString());
            json.WriteString("inputHint", "acceptingInput");
            json.WriteString("replyToId", activity.GetProperty("id").GetString());
            foreach (var name in (string[])["channelId", "serviceUrl", "locale", "conversation"]) Copy(json, activity, name, name);
            Copy(json, activity, "recipient", "from");
            Copy(json, activity, "from", "recipient");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        await http.Response.BodyWriter.FlushAsync();
    }

    private static void Copy(Utf8JsonWriter json, JsonElement activity, string from, string to)
    {
        json.WritePropertyName(to);
        activity.GetProperty(from).WriteTo(json);
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(Prefix + turnContext.Activity.Text, cancellationToken: cancellationToken);
    }
}
