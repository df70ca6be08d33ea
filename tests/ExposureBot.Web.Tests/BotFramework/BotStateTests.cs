using ExposureBot.Web.Tests.BotFramework.Support;
using Microsoft.Bot.Builder;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class BotStateTests
{
    private readonly KeepingAdapter adapter = new();
    private readonly MemoryStorage storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_is_there_in_the_next_turn_as_the_same_type()
    {
        await SetAsync(new ConversationState(storage), adapter.Turn(), new Counted { Count = 3 });

        var read = await GetAsync(new ConversationState(storage), adapter.Turn());

        Assert.Equal(3, read!.Count);
    }

    [Fact]
    public async Task Without_saving_nothing_is_stored()
    {
        var state = new ConversationState(storage);
        await state.CreateProperty<Counted>("p").SetAsync(adapter.Turn(), new Counted(), Stop);

        Assert.Null(await GetAsync(state, adapter.Turn()));
    }

    [Fact]
    public async Task A_change_inside_a_value_is_saved()
    {
        var state = new ConversationState(storage);
        await SetAsync(state, adapter.Turn(), new Counted { Count = 1 });
        using var turn = adapter.Turn();
        (await state.CreateProperty<Counted>("p").GetAsync(turn, cancellationToken: Stop))!.Count = 2;

        await state.SaveChangesAsync(turn, cancellationToken: Stop);

        Assert.Equal(2, (await GetAsync(state, adapter.Turn()))!.Count);
    }

    [Fact]
    public async Task A_default_becomes_the_value()
    {
        var state = new UserState(storage);
        using var turn = adapter.Turn();
        await state.CreateProperty<Counted>("p").GetAsync(turn, () => new Counted { Count = 9 }, Stop);

        await state.SaveChangesAsync(turn, cancellationToken: Stop);

        Assert.Equal(9, (await GetAsync(state, adapter.Turn()))!.Count);
    }

    [Theory]
    [InlineData("c", "other", true)]
    [InlineData("other", "u", false)]
    public async Task Conversation_state_belongs_to_the_conversation(string conversation, string user, bool expected)
    {
        await SetAsync(new ConversationState(storage), adapter.Turn(), new Counted());

        var read = await GetAsync(new ConversationState(storage), adapter.Turn("test", conversation, user));

        Assert.Equal(expected, read is not null);
    }

    [Theory]
    [InlineData("c", "other", false)]
    [InlineData("other", "u", true)]
    public async Task User_state_belongs_to_the_person(string conversation, string user, bool expected)
    {
        await SetAsync(new UserState(storage), adapter.Turn(), new Counted());

        Assert.Equal(
            expected, await GetAsync(new UserState(storage), adapter.Turn("test", conversation, user)) is not null);
    }

    [Theory]
    [InlineData("c", "other")]
    [InlineData("other", "u")]
    public async Task Private_state_belongs_to_the_person_in_the_conversation(string conversation, string user)
    {
        await SetAsync(new PrivateConversationState(storage), adapter.Turn(), new Counted());

        Assert.Null(await GetAsync(new PrivateConversationState(storage), adapter.Turn("test", conversation, user)));
    }

    [Fact]
    public async Task Cleared_state_is_gone_once_it_is_saved()
    {
        var state = new ConversationState(storage);
        await SetAsync(state, adapter.Turn(), new Counted());
        using var turn = adapter.Turn();
        await state.LoadAsync(turn, cancellationToken: Stop);

        await state.ClearStateAsync(turn, Stop);
        await state.SaveChangesAsync(turn, cancellationToken: Stop);

        Assert.Null(await GetAsync(state, adapter.Turn()));
    }

    [Fact]
    public async Task Deleted_state_is_gone_at_once()
    {
        var state = new ConversationState(storage);
        await SetAsync(state, adapter.Turn(), new Counted());

        await state.DeleteAsync(adapter.Turn(), Stop);

        Assert.Null(await GetAsync(state, adapter.Turn()));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("*", true)]
    [InlineData("7", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public async Task The_ETag_of_an_item_must_be_the_stored_one_or_a_star(string? etag, bool isWritten)
    {
        await WriteAsync(new Versioned { Text = "first" });
        var error = await Record.ExceptionAsync(() => WriteAsync(new Versioned { Text = "second", ETag = etag }));

        var stored = await storage.ReadAsync<Versioned>(["k"], Stop);

        Assert.Equal((isWritten, isWritten ? "second" : "first"), (error is null, stored["k"].Text));
    }

    [Fact]
    public async Task A_key_that_has_nothing_is_absent_from_the_result()
    {
        await WriteAsync(new Versioned());

        var found = await storage.ReadAsync(["k", "missing"], Stop);

        Assert.Equal(["k"], found.Keys);
    }

    private Task WriteAsync(object value) => storage.WriteAsync(new Dictionary<string, object> { ["k"] = value }, Stop);

    private static async Task SetAsync(BotState state, TurnContext turn, Counted value)
    {
        await state.CreateProperty<Counted>("p").SetAsync(turn, value, Stop);
        await state.SaveChangesAsync(turn, cancellationToken: Stop);
    }

    private static Task<Counted?> GetAsync(BotState state, TurnContext turn) =>
        state.CreateProperty<Counted>("p").GetAsync(turn, cancellationToken: Stop);

    private sealed class Counted
    {
        public int Count { get; set; }
    }

    private sealed class Versioned : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
