using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts as long as the process lives; for tests. Safe for any thread.</summary>
/// <remarks>A page has twenty items. A token is the place of the next item; one that is none begins anew.</remarks>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;
    private readonly Lock door = new();
    private readonly Dictionary<(string Channel, string Conversation), Kept> transcripts = [];

    /// <summary>An empty one.</summary>
    public MemoryTranscriptStore()
    {
    }

    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var key = (activity.ChannelId ?? "", activity.Conversation?.Id ?? "");
        lock (door)
        {
            if (!transcripts.TryGetValue(key, out var kept))
            {
                transcripts[key] = kept = new Kept(activity.Timestamp ?? DateTimeOffset.UtcNow, []);
            }

            kept.Activities.Add(activity);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (door)
        {
            var activities = transcripts.TryGetValue((channelId, conversationId), out var kept) ? kept.Activities : [];
            return Task.FromResult(Page(
                activities.Where(activity => !(activity.Timestamp < startDate)).OrderBy(activity => activity.Timestamp),
                continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (door)
        {
            var found = transcripts.Where(pair => pair.Key.Channel == channelId).OrderBy(pair => pair.Value.Created)
                .Select(pair => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = pair.Key.Conversation,
                    Created = pair.Value.Created,
                });
            return Task.FromResult(Page(found, continuationToken));
        }
    }

    /// <inheritdoc/>
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (door) transcripts.Remove((channelId, conversationId));
        return Task.CompletedTask;
    }

    private static PagedResult<T> Page<T>(IEnumerable<T> all, string? token)
    {
        _ = int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var rest = all.Skip(start).Take(PageSize + 1).ToList();
        return new PagedResult<T>
        {
            Items = [.. rest.Take(PageSize)],
            ContinuationToken =
                rest.Count > PageSize ? (start + PageSize).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    private sealed record Kept(DateTimeOffset Created, List<IActivity> Activities);
}
