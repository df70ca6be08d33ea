using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ExposureBot.Web.Tests.Support;

/// <summary>A client of Direct Line as Web Chat is one.</summary>
internal sealed class LineClient(HttpClient http) : IDisposable
{
    private const string Root = "/v3/directline";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Conversation { get; private set; } = "";

    public string Token { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>Gets a token and starts the conversation.</summary>
    public static async Task<LineClient> StartAsync(HttpClient http)
    {
        var client = new LineClient(http);
        await client.GenerateAsync();
        using var _ = await client.BeginAsync();
        return client;
    }

    /// <summary>A client with the token of another one, as after a reload.</summary>
    public LineClient On(HttpClient other) => new(other) { Conversation = Conversation, Token = Token };

    public async Task GenerateAsync() => Take(await ReadAsync(await http.PostAsync($"{Root}/tokens/generate", null)));

    public async Task<HttpResponseMessage> BeginAsync() =>
        await KeepAsync(await SendAsync(HttpMethod.Post, "/conversations", new JsonObject { ["user"] = new JsonObject() }));

    public async Task<HttpResponseMessage> ReconnectAsync(string watermark = "") =>
        await KeepAsync(await SendAsync(HttpMethod.Get, $"/conversations/{Conversation}?watermark={watermark}"));

    public Task<HttpResponseMessage> RefreshAsync() => SendAsync(HttpMethod.Post, "/tokens/refresh");

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) =>
        SendAsync(HttpMethod.Post, $"/conversations/{Conversation}/activities", activity);

    public async Task<string> SayAsync(string text)
    {
        using var response = await PostAsync(Message(text));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await ReadAsync(response))["id"]!.GetValue<string>();
    }

    public Task<HttpResponseMessage> PollAsync(string watermark = "") =>
        SendAsync(HttpMethod.Get, $"/conversations/{Conversation}/activities?watermark={watermark}");

    /// <summary>All activities once <paramref name="isThere"/> holds.</summary>
    public async Task<IReadOnlyList<JsonObject>> ActivitiesAsync(Func<IReadOnlyList<JsonObject>, bool> isThere)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var response = await PollAsync();
            var activities = (await ReadAsync(response))["activities"]!.AsArray().Select(one => one!.AsObject()).ToList();
            if (isThere(activities)) return activities;
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>All activities once the one with <paramref name="id"/> is answered.</summary>
    public Task<IReadOnlyList<JsonObject>> AnsweredAsync(string id) =>
        ActivitiesAsync(all => all.Any(activity => activity["replyToId"]?.GetValue<string>() == id));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null) request.Content = JsonContent.Create(body);
        return await http.SendAsync(request);
    }

    public async Task<ClientWebSocket> ListenAsync(string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        await socket.ConnectAsync(new Uri(StreamUrl), TestContext.Current.CancellationToken);
        return socket;
    }

    public static async Task<JsonObject> ReadSetAsync(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var frame = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, patience.Token);
            frame.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray()))!.AsObject();
    }

    public static JsonObject Message(string text) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["channelData"] = new JsonObject { ["clientActivityID"] = "client-1" },
    };

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>())!;

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> KeepAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode) Take(await ReadAsync(response));
        return response;
    }

    private void Take(JsonObject opened)
    {
        Conversation = opened["conversationId"]!.GetValue<string>();
        Token = opened["token"]!.GetValue<string>();
        StreamUrl = opened["streamUrl"]?.GetValue<string>() ?? StreamUrl;
    }
}
