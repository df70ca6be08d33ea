namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>
/// The activities of the last minutes: a channel that got no answer in time sends the same one again.
/// </summary>
/// <remarks>
/// Safe for any thread. In memory, for those that come again while the first is at work; what was answered is noted with the
/// talk (<see cref="Hosting.StoredTalk"/>), which a restart does not forget.
/// </remarks>
internal sealed class SeenActivities(TimeProvider clock)
{
    // Teams repeats after 15 seconds.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);
    private readonly Dictionary<(string Channel, string Conversation, string Id), DateTimeOffset> seen = [];
    private readonly Queue<((string, string, string) Key, DateTimeOffset At)> inOrder = new();

    /// <summary>Whether this activity was not seen yet; from now on it is.</summary>
    public bool IsNew(string channel, string conversation, string? id)
    {
        if (string.IsNullOrEmpty(id)) return true;
        var now = clock.GetUtcNow();
        lock (seen)
        {
            while (inOrder.TryPeek(out var oldest) && oldest.At + Memory < now)
            {
                inOrder.Dequeue();
                if (seen.GetValueOrDefault(oldest.Key) == oldest.At) seen.Remove(oldest.Key);
            }

            if (!seen.TryAdd((channel, conversation, id), now)) return false;
            inOrder.Enqueue(((channel, conversation, id), now));
            return true;
        }
    }

    /// <summary>Its turn failed: when it comes again, it is answered.</summary>
    public void Forget(string channel, string conversation, string? id)
    {
        lock (seen) seen.Remove((channel, conversation, id ?? ""));
    }
}
