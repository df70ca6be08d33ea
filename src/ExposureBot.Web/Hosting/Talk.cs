using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using ExposureBot.Web.Pages;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// Turns of people in conversations: remembers what was talked about, takes the turns of one person in one
/// conversation in order, and answers whatever happens. Safe for any thread.
/// </summary>
internal sealed class Talk(
    CurrentAssistant current, IStore store, AllPageWords words, TurnReply listening, TimeProvider clock,
    IOptions<ConversationOptions> options, ILogger<Talk> logger)
{
    private static readonly ImmutableSortedDictionary<SlotName, Slot> NoSlots =
        ImmutableSortedDictionary<SlotName, Slot>.Empty;

    private readonly KeyedGate gate = new();
    private readonly KeptTalks kept = new();

    /// <summary>One turn. A fault of the mind or of the store never reaches the person as one.</summary>
    /// <param name="locale">BCP 47 tag of the client, or empty.</param>
    /// <param name="activity">Id of the activity that asks, if it may come again; a restart does not forget it.</param>
    /// <returns>The reply, or null if that activity was answered before.</returns>
    public async Task<Reply?> TakeAsync(
        string channel, string conversation, string user, string text, string locale, string? activity,
        CancellationToken stop)
    {
        var key = TalkKey.Of(user, channel, conversation);
        using var pass = await gate.EnterAsync(key, stop);
        var before = await RecallAsync(key, stop);
        var now = clock.GetUtcNow();
        if (before.Has(activity, now)) return null;
        try
        {
            // On a short stack: at each collection all of it is walked, and the frames of a channel lie below.
            await Task.Yield();
            var turn = current.Value.Take(new Utterance(text, locale, now, null, null, before.Conversation));
            if (!turn.Reply.Withheld.IsDefaultOrEmpty) Log.Withheld(
                logger, turn.Reply.Permalink, string.Join(' ', turn.Reply.Withheld));
            await RememberAsync(key, before.After(turn.Next, activity, now), stop);
            listening.Give(turn.Reply);
            return turn.Reply;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.TurnFailed(logger, error, channel, conversation);
            return Apology(locale);
        }
    }

    /// <summary>What is said to somebody who comes in; null if the conversation was greeted already.</summary>
    public async Task<Reply?> GreetAsync(string channel, string conversation, string locale, CancellationToken stop) =>
        await IsFirstAsync(TalkKey.Greeting(channel, conversation), stop) ? Greeting(locale) : null;

    /// <summary>What is said to somebody who comes in.</summary>
    public Reply Greeting(string locale)
    {
        try
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            return current.Value.Answer(new Question(
                Shape.Help, null, NoSlots, Clocks.At(today), words.For(locale).Language));
        }
        catch (Exception error)
        {
            Log.GreetingFailed(logger, error);
            return Apology(locale);
        }
    }

    /// <summary>Forgets what a person said in a conversation, or, without one, in all of the channel.</summary>
    /// <returns>How many conversations were forgotten.</returns>
    public async Task<int> ForgetAsync(string channel, string? conversation, string user, CancellationToken stop)
    {
        var key = TalkKey.Of(user, channel, conversation);
        kept.Drop(key);
        await store.DeleteAsync(DocumentKind.BotState, key, stop);
        await store.DeleteAsync(DocumentKind.Feedback, key, stop);
        return await store.DeleteAsync(DocumentKind.Conversation, key, stop);
    }

    /// <summary>The sentence that says that a reply could not be made.</summary>
    public Reply Apology(string locale) => Said("apology", locale);

    /// <summary>A sentence of <c>dialogs/page</c> as a reply.</summary>
    public Reply Said(string key, string locale)
    {
        var said = words.For(locale);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var nothing = new Question(Shape.Other, null, NoSlots, Clocks.At(today), said.Language);
        return new Reply(AnswerKind.Smalltalk, nothing, said[key], said[key], "", null, [], [], Evidence.None, "");
    }

    private async Task<StoredTalk> RecallAsync(string key, CancellationToken stop)
    {
        try
        {
            return kept.Read(await store.ReadAsync(DocumentKind.Conversation, key, stop));
        }
        catch (StoreException error)
        {
            // An answer without what was said before is better than none.
            Log.StoreFailed(logger, error);
            return StoredTalk.Empty;
        }
    }

    private async Task RememberAsync(string key, StoredTalk next, CancellationToken stop)
    {
        try
        {
            var etag = await store.WriteAsync(DocumentKind.Conversation, key, next.Write(), null, Expiry, stop);
            if (etag is not null) kept.Keep(key, etag, next);
        }
        catch (StoreException error)
        {
            Log.StoreFailed(logger, error);
        }
    }

    // The store decides, so that two activities at once, or two replicas, greet once.
    private async Task<bool> IsFirstAsync(string key, CancellationToken stop)
    {
        try
        {
            return await store.WriteAsync(DocumentKind.BotState, key, "{}", "", Expiry, stop) is not null;
        }
        catch (StoreException error)
        {
            Log.StoreFailed(logger, error);
            return true;
        }
    }

    private DateTimeOffset Expiry => clock.GetUtcNow().AddDays(options.Value.KeepDays);
}
