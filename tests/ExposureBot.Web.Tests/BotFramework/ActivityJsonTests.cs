using System.Text.Json.Nodes;
using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class ActivityJsonTests
{
    [Fact]
    public async Task What_no_property_names_is_kept_and_written_back()
    {
        const string Extras = """
            {"somethingNew":{"deep":[1,2.50,null,"2026-01-02T03:04:05Z"]},
             "conversation":{"id":"c","topic":"t"},
             "entities":[{"type":"clientInfo","timezone":"UTC","more":{"a":true}},
                         {"type":"mention","text":"<at>B</at>","mentioned":{"id":"bot-1","tag":"x"},"own":1}],
             "attachments":[{"contentType":"x/y","size":7}],
             "channelData":{"at":"2026-11-20T08:00:01+01:00","long":12345678901234567890,"n":null}}
            """;

        var written = await ReturnedAsync(Extras);

        foreach (var (name, value) in JsonNode.Parse(Extras)!.AsObject())
        {
            Assert.True(JsonNode.DeepEquals(value, written[name]), $"{name}: {written[name]?.ToJsonString()}");
        }
    }

    [Fact]
    public async Task Names_are_read_in_any_case_and_written_in_camel_case()
    {
        var written = await ReturnedAsync("""{"TEXT":"loud","ChannelID":"emulator","Value":{"Keep":1}}""");

        Assert.Equal(("loud", 1), ((string?)written["text"], (int?)written["value"]!["Keep"]));
    }

    [Fact]
    public async Task Nulls_are_left_out()
    {
        var written = await ReturnedAsync("""{"topicName":null,"speak":null}""");

        Assert.False(written.ContainsKey("topicName") || written.ContainsKey("speak"));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"yesterday\"")]
    [InlineData("12")]
    public async Task A_time_that_cannot_be_read_does_not_refuse_the_activity(string time)
    {
        var written = await ReturnedAsync($$"""{"localTimestamp":{{time}}}""");

        Assert.False(written.ContainsKey("localTimestamp"));
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("true")]
    [InlineData("42")]
    [InlineData("0.125")]
    [InlineData("[1,\"a\",{}]")]
    public async Task A_value_may_be_anything(string value)
    {
        var written = await ReturnedAsync($$"""{"value":{{value}}}""");

        Assert.Equal(value, written["value"]!.ToJsonString());
    }

    [Fact]
    public void Content_is_made_of_dictionaries_lists_and_plain_values()
    {
        var activity = new Activity("message")
        {
            ChannelData = new Dictionary<string, object?>
            {
                ["text"] = "日本 <b>",
                ["yes"] = true,
                ["count"] = 3L,
                ["share"] = 12.5m,
                ["none"] = null,
                ["list"] = new List<object?> { 1L, new Dictionary<string, object?> { ["a"] = "b" } },
                ["action"] = new CardAction(ActionTypes.ImBack, "t", value: "t"),
            },
        };

        var written = Convert<JsonObject>(activity);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"text":"日本 <b>","yes":true,"count":3,"share":12.5,"none":null,"list":[1,{"a":"b"}],
                 "action":{"type":"imBack","title":"t","value":"t"} }
                """),
            written["channelData"]));
    }

    [Fact]
    public void An_entity_can_be_seen_as_a_type_and_made_from_one()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("bot-1", "Bot"), "<at>Bot</at>"));

        var seen = entity.GetAs<Mention>();

        Assert.Equal(("mention", "bot-1", "<at>Bot</at>"), (entity.Type, seen!.Mentioned?.Id, seen.Text));
    }

    [Fact]
    public void Entities_are_equal_if_they_say_the_same()
    {
        var one = new Entity();
        one.SetAs(new Dictionary<string, object?> { ["type"] = "x", ["a"] = 1L });
        var other = new Entity("x");
        other.SetAs(new Dictionary<string, object?> { ["a"] = 1L, ["type"] = "x" });

        Assert.True(one.Equals(other) && one.GetHashCode() == other.GetHashCode() && !one.Equals(new Entity("x")));
    }

    [Fact]
    public void Channel_data_can_be_seen_as_a_type()
    {
        var activity = Read("""{"channelData":{"id":"u-1","role":"user"}}""");

        Assert.True(activity.TryGetChannelData<ChannelAccount>(out var account));
        Assert.Equal(("u-1", "user"), (account!.Id, account.Role));
    }

    [Theory]
    [InlineData("""{"channelData":"text"}""")]
    [InlineData("""{"channelData":[1]}""")]
    [InlineData("{}")]
    public void Channel_data_of_another_kind_is_not_there(string json)
    {
        Assert.False(Read(json).TryGetChannelData<ChannelAccount>(out _));
    }

    private static Activity Read(string json) => Convert<Activity>(JsonNode.Parse(json)!);

    private static T Convert<T>(object value) => new Activity { ChannelData = value }.GetChannelData<T>()!;

    // Through the wire: the bot sends back what it got.
    private static async Task<JsonObject> ReturnedAsync(string members)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var host = await BotHost.StartAsync((turn, stop) => turn.SendActivityAsync(turn.Activity, stop));
        var activity = Sample.Emulator(connector.Url, conversation: "c").With(("text", null), ("channelId", null));
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject()) activity[name] = value?.DeepClone();
        await host.PostAsync(activity.ToJsonString());
        return Assert.Single(connector.Activities);
    }
}
