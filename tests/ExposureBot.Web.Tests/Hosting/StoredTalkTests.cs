using ExposureBot.Understanding;
using ExposureBot.Web.Hosting;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class StoredTalkTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly Conversation Said = Conversation.Empty with { At = Now, Records = ["F-1"], Clarifications = 1 };

    [Fact]
    public void One_document_keeps_what_was_talked_about_and_what_was_answered()
    {
        var back = StoredTalk.Read(StoredTalk.Empty.After(Said, "a \"1\"", Now).Write());

        Assert.Equal((Now, "F-1", 1), (back.Conversation.At, back.Conversation.Records[0], back.Conversation.Clarifications));
        Assert.True(back.Has("a \"1\"", Now));
        Assert.False(back.Has("a", Now));
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void An_activity_is_remembered_for_a_quarter_of_an_hour(int minutes, bool expected)
    {
        var talk = StoredTalk.Empty.After(Said, "a", Now);

        Assert.Equal(expected, talk.Has("a", Now.AddMinutes(minutes)));
    }

    [Fact]
    public void What_is_too_old_is_not_written_again()
    {
        var talk = StoredTalk.Empty.After(Said, "old", Now).After(Said, "new", Now.AddMinutes(16));

        Assert.Equal("new", Assert.Single(talk.Answered).Id);
    }

    [Fact]
    public void The_last_sixteen_are_remembered()
    {
        var talk = Enumerable.Range(1, 20).Aggregate(
            StoredTalk.Empty, (talk, number) => talk.After(Said, $"{number}", Now));

        Assert.Equal(Enumerable.Range(5, 16).Select(number => $"{number}"), talk.Answered.Select(answered => answered.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(257)]
    public void An_activity_without_an_id_or_with_one_that_no_channel_makes_is_not_noted(object? id)
    {
        var activity = id is int length ? new string('x', length) : (string?)id;

        Assert.Empty(StoredTalk.Empty.After(Said, activity, Now).Answered);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"Answered":7}""")]
    [InlineData("""{"Answered":[null]}""")]
    [InlineData("""{"Clarifications":1}""")]
    public void What_cannot_be_read_says_that_nothing_was_answered(string? json)
    {
        Assert.False(StoredTalk.Read(json).Has("a", Now));
    }

    [Fact]
    public void A_talk_of_an_older_program_is_read()
    {
        Assert.Equal(Now, StoredTalk.Read(ConversationJson.Write(Said)).Conversation.At);
    }
}
