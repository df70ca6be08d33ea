using ExposureBot.Replies;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// The reply of the turn that runs, for a channel that adds to what the bot sends. A bot's message does not name the page
/// of its answer; the turn does. Safe for any thread: each turn hears only itself.
/// </summary>
internal sealed class TurnReply
{
    private readonly AsyncLocal<Heard?> current = new();

    /// <summary>Listens to the turn that the caller runs next.</summary>
    public Heard Listen() => current.Value = new Heard();

    /// <summary>Tells the listener of this turn, if there is one.</summary>
    public void Give(Reply reply)
    {
        if (current.Value is { } heard) heard.Reply = reply;
    }

    /// <summary>What was heard of a turn.</summary>
    internal sealed class Heard
    {
        /// <summary>The newest reply, or null before there is one.</summary>
        public Reply? Reply { get; set; }
    }
}
