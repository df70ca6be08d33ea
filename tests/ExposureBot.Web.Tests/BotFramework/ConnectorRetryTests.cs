using System.Net.Sockets;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class ConnectorRetryTests
{
    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(503)]
    public async Task What_was_surely_not_accepted_is_sent_again(int status)
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(status, "", ("retry-after", "0"));

        var response = await SendAsync(connector.Url);

        Assert.Equal(("sent-1", 2), (response!.Id, connector.Calls.Count));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(400)]
    [InlineData(404)]
    public async Task What_may_have_been_accepted_is_not(int status)
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(status, """{"error":{"code":"Why","message":"that"}}""");

        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(connector.Url));

        Assert.Equal((1, "Why"), (connector.Calls.Count, error.Body?.Error?.Code));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_body_went_out_is_not_tried_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.ThenDrop();

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(connector.Url));

        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task A_connector_that_hangs_is_not_asked_again()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.ThenWait(Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));
        using var impatient = ConnectorHttp.NewClient();
        impatient.Timeout = TimeSpan.FromMilliseconds(500);

        var error = await Assert.ThrowsAsync<ErrorResponseException>(
            () => SendAsync(connector.Url, new ConnectorHttp(impatient, TimeSpan.Zero)));

        Assert.Equal(("The connector did not answer in time.", 1), (error.Message, connector.Calls.Count));
    }

    [Fact]
    public async Task It_is_not_tried_for_ever()
    {
        await using var connector = await FakeConnector.StartAsync();
        for (var i = 0; i < 10; i++) connector.Then(429, "", ("retry-after", "0"));

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(connector.Url));

        Assert.Equal(4, connector.Calls.Count);
    }

    [Fact]
    public async Task A_wait_that_no_turn_can_bear_is_not_waited()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Then(429, "", ("retry-after", "3600"));

        await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync(connector.Url));

        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_is_an_error_that_says_so()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => SendAsync($"http://{socket.LocalEndPoint}"));

        Assert.Equal("The connector cannot be reached.", error.Message);
    }

    private static Task<ResourceResponse?> SendAsync(string url, ConnectorHttp? http = null)
    {
        var client = new ConnectorClient(new Uri(url), null, http ?? new ConnectorHttp(firstWait: TimeSpan.Zero));
        return ((IConnectorClient)client).Conversations.SendToConversationAsync(
            "c", new Activity("message"), TestContext.Current.CancellationToken);
    }
}
