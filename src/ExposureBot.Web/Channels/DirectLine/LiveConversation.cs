using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>One conversation in memory: its activities in order, and who listens. Every activity is stored before it is seen.</summary>
internal sealed class LiveConversation : IDisposable
{
    private readonly DirectLinePass pass;
    private readonly DirectLineRecords records;
    private readonly TimeProvider clock;
    private readonly int most;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<string> activities;
    private ImmutableArray<StreamListener> listeners = [];
    private DirectLineRecords.Head head;
    private int first;
    private DateTimeOffset last;
    private JsonObject? unanswered;

    private LiveConversation(
        DirectLinePass pass, DirectLineRecords.Head head, IReadOnlyList<(int Index, string Json)> kept, DirectLineRecords records,
        TimeProvider clock, int most)
    {
        this.pass = pass;
        this.head = head;
        this.records = records;
        this.clock = clock;
        this.most = most;
        first = kept.Count > 0 ? kept[0].Index : 0;
        activities = [.. kept.Select(activity => activity.Json)];
        var newest = kept.Count == 0 ? null : JsonNode.Parse(kept[^1].Json) as JsonObject;
        last = StampOf(newest);
        unanswered = ActivityStamp.Text(newest?["from"] as JsonObject, "role") == "user" ? newest : null;
        LastUsed = clock.GetUtcNow();
    }

    /// <summary>Whose it is and what it is called.</summary>
    public DirectLinePass Pass => pass;

    /// <summary>Its id: letters, digits, <c>-</c> and <c>_</c>, as it stands in URLs.</summary>
    public string Id => pass.Conversation;

    /// <summary>Whose conversation it is.</summary>
    public string User => pass.User;

    /// <summary>The language that the client asked for at the start, or empty.</summary>
    public string Locale => head.Locale;

    /// <summary>Where its client reaches the service; null until it does.</summary>
    public Uri? Site { get; set; }

    /// <summary>When it was last asked for.</summary>
    public DateTimeOffset LastUsed { get; private set; }

    /// <summary>Whether a stream is open on it.</summary>
    public bool IsHeard => !listeners.IsEmpty;

    /// <summary>Turns of this conversation that wait or run.</summary>
    public TurnQueue Turns { get; } = new();

    /// <summary>How many activities it has had so far.</summary>
    private int Count => first + activities.Count;

    /// <summary>Reads a conversation from the store, or begins one.</summary>
    public static async Task<LiveConversation> OpenAsync(
        DirectLinePass pass, DirectLineRecords records, TimeProvider clock, int most, CancellationToken stop)
    {
        var head = await records.ReadHeadAsync(pass, stop);
        var kept = head is null ? [] : await records.ReadActivitiesAsync(pass, stop);
        return new LiveConversation(pass, head ?? new DirectLineRecords.Head("", false), kept, records, clock, most);
    }

    /// <summary>Notes the start; true for exactly one caller in the life of the conversation.</summary>
    public async Task<bool> StartAsync(string locale, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            if (head.Started) return false;
            var started = head with { Started = true, Locale = locale };
            await records.WriteHeadAsync(pass, started, stop);
            head = started;
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Stamps, stores and shows an activity; what is not stored is not shown.</summary>
    /// <returns>The id that it got.</returns>
    public async Task<string> AppendAsync(JsonObject activity, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            ActivityStamp.Place(activity, Id, Count, NextStamp());
            var json = activity.ToJsonString(ActivitySet.Json);
            await records.WriteActivityAsync(pass, Count, json, stop);
            activities.Add(json);
            Show(ActivitySet.Write([json], Count));
            await TrimAsync(stop);
            return ActivityStamp.Text(activity, "id")!;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Shows an activity that is not kept, such as typing.</summary>
    public void ShowOnce(JsonObject activity)
    {
        ActivityStamp.Place(activity, Id, Count, clock.GetUtcNow());
        activity["id"] = $"{Id}-{Guid.NewGuid():N}";
        Show(ActivitySet.Write([activity.ToJsonString(ActivitySet.Json)], watermark: null));
    }

    /// <summary>All activities from <paramref name="watermark"/> on, as a set.</summary>
    public async Task<string> ReadAsync(int watermark, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            return From(watermark);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Lets <paramref name="listener"/> hear everything from <paramref name="watermark"/> on, nothing twice.</summary>
    public async Task ListenAsync(StreamListener listener, int watermark, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            listener.Send(From(watermark));
            ImmutableInterlocked.Update(ref listeners, all => all.Add(listener));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Ends what <see cref="ListenAsync"/> began.</summary>
    public void Leave(StreamListener listener) => ImmutableInterlocked.Update(ref listeners, all => all.Remove(listener));

    /// <summary>Marks it as in use.</summary>
    public void Touch() => LastUsed = clock.GetUtcNow();

    /// <summary>
    /// The question that a stopped service left without its answer: the last activity in the store, if it is the user's.
    /// Given out once.
    /// </summary>
    public JsonObject? TakeUnanswered() => Interlocked.Exchange(ref unanswered, null);

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private string From(int watermark) =>
        ActivitySet.Write(activities.Skip(Math.Max(0, watermark - first)), Count);

    private void Show(string frame)
    {
        foreach (var listener in listeners) listener.Send(frame);
    }

    private async Task TrimAsync(CancellationToken stop)
    {
        if (activities.Count <= most) return;
        await records.DeleteActivityAsync(pass, first, stop);
        activities.RemoveAt(0);
        first++;
    }

    // Milliseconds, strictly increasing: an echo and its answer must never change places.
    private DateTimeOffset NextStamp()
    {
        var now = clock.GetUtcNow();
        var next = last.AddMilliseconds(1);
        return last = now > next ? now : next;
    }

    private static DateTimeOffset StampOf(JsonObject? activity) =>
        DateTimeOffset.TryParse(
            ActivityStamp.Text(activity, "timestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : DateTimeOffset.MinValue;
}
