using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.DirectLine;

public sealed class StreamTests(SharedService shared)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_begins_with_everything_from_its_watermark()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        await line.AnsweredAsync(await line.SayAsync("before the stream"));

        using var socket = await line.ListenAsync();
        var set = await LineClient.ReadSetAsync(socket);

        Assert.Contains(set["activities"]!.AsArray(), one => one!["text"]?.GetValue<string>() == "before the stream");
        Assert.NotNull(set["watermark"]);
    }

    [Fact]
    public async Task The_echo_is_streamed_before_the_answer()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        using var socket = await line.ListenAsync();
        await LineClient.ReadSetAsync(socket);

        var id = await line.SayAsync("in which order?");
        var activities = new List<JsonObject>();
        while (activities.All(one => one["from"]!["role"]!.GetValue<string>() != "bot" || activities.All(two => Id(two) != id)))
        {
            activities.AddRange((await LineClient.ReadSetAsync(socket))["activities"]!.AsArray().Select(one => one!.AsObject()));
        }

        var echo = activities.FindIndex(one => Id(one) == id);
        var answer = activities.FindIndex(one => one["replyToId"]?.GetValue<string>() == id);
        Assert.True(echo >= 0);
        Assert.True(answer == -1 || answer > echo);
    }

    [Fact]
    public async Task Empty_frames_of_the_client_keep_the_stream_open()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        using var socket = await line.ListenAsync();
        await LineClient.ReadSetAsync(socket);

        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Stop);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, Stop);
        await line.SayAsync("still there?");

        Assert.NotEmpty((await LineClient.ReadSetAsync(socket))["activities"]!.AsArray());
    }

    [Fact]
    public async Task Two_streams_hear_the_same()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        using var one = await line.ListenAsync();
        using var two = await line.ListenAsync();

        var id = await line.SayAsync("to both");

        // The greeting comes when it comes: in the first set of one, in a later one of the other.
        Assert.Equal(await HeardAsync(one, id), await HeardAsync(two, id));
    }

    [Fact]
    public async Task A_page_of_another_origin_opens_no_stream()
    {
        using var line = await LineClient.StartAsync(shared.Client());

        await Assert.ThrowsAsync<WebSocketException>(() => line.ListenAsync("https://elsewhere.example"));
    }

    [Fact]
    public async Task A_conversations_token_opens_no_stream()
    {
        using var line = await LineClient.StartAsync(shared.Client());
        using var socket = new ClientWebSocket();
        var address = line.StreamUrl[..(line.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)] + line.Token;

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(address), Stop));
    }

    [Fact]
    public async Task A_service_that_stops_closes_the_stream_in_order()
    {
        await using var service = new Service().Started();
        using var line = await LineClient.StartAsync(service.Client());
        using var socket = await line.ListenAsync();
        await LineClient.ReadSetAsync(socket);

        var stopping = service.DisposeAsync();
        WebSocketReceiveResult received;
        do received = await socket.ReceiveAsync(new byte[65536], Stop);
        while (received.MessageType != WebSocketMessageType.Close);

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, received.CloseStatus);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Stop);
        await stopping;
    }

    private static async Task<string> HeardAsync(ClientWebSocket socket, string id)
    {
        while (true)
        {
            var set = await LineClient.ReadSetAsync(socket);
            if (set["activities"]!.AsArray().FirstOrDefault(one => Id(one!.AsObject()) == id) is { } heard)
            {
                return heard.ToJsonString();
            }
        }
    }

    private static string Id(JsonObject activity) => activity["id"]!.GetValue<string>();
}
