using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>The conversations in memory, bounded: those that nobody uses are read from the store again when asked for.</summary>
internal sealed class LiveConversations(DirectLineRecords records, TimeProvider clock, IOptions<DirectLineOptions> options)
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Lazy<Task<LiveConversation>>> live = new(StringComparer.Ordinal);

    /// <summary>The conversation that <paramref name="pass"/> opens; null if memory is full of conversations in use.</summary>
    public async Task<LiveConversation?> OpenAsync(DirectLinePass pass)
    {
        if (!live.ContainsKey(pass.Conversation) && live.Count >= options.Value.ConversationsInMemory && !MakeRoom()) return null;
        var opening = live.GetOrAdd(pass.Conversation, _ => new Lazy<Task<LiveConversation>>(() =>
            LiveConversation.OpenAsync(pass, records, clock, options.Value.MaxActivities, CancellationToken.None)));
        try
        {
            var conversation = await opening.Value;
            conversation.Touch();
            return conversation;
        }
        catch
        {
            live.TryRemove(KeyValuePair.Create(pass.Conversation, opening));
            throw;
        }
    }

    /// <summary>Forgets a conversation here and in the store.</summary>
    public async Task DeleteAsync(DirectLinePass pass, CancellationToken stop)
    {
        live.TryRemove(pass.Conversation, out _);
        await records.DeleteAsync(pass, stop);
    }

    /// <summary>Forgets here what the store has no more: the conversations of a person.</summary>
    /// <param name="user">The person's id.</param>
    public void Forget(string user)
    {
        foreach (var pair in live)
        {
            if (pair.Value is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var conversation } }
                && conversation.User == user)
            {
                live.TryRemove(pair);
            }
        }
    }

    private bool MakeRoom()
    {
        var before = clock.GetUtcNow() - Idle;
        var idle = live
            .Where(pair => pair.Value is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: var conversation } }
                && !conversation.IsHeard && conversation.Turns.Length == 0 && conversation.LastUsed < before)
            .OrderBy(pair => pair.Value.Value.Result.LastUsed)
            .Take(1 + (options.Value.ConversationsInMemory / 10))
            .ToList();
        foreach (var pair in idle) live.TryRemove(pair);
        return idle.Count > 0;
    }
}
