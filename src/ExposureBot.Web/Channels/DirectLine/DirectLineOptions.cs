using System.ComponentModel.DataAnnotations;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Settings of the Direct Line channel, section <c>DirectLine</c>.</summary>
internal sealed class DirectLineOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "DirectLine";

    /// <summary>How long a token opens its conversation, in minutes; Web Chat renews it every 15.</summary>
    [Range(16, 24 * 60)]
    public int TokenMinutes { get; set; } = 30;

    /// <summary>How long after its end a token can still be renewed, in hours: a laptop that slept, a tab left open.</summary>
    [Range(0, 24 * 30)]
    public int ResumeHours { get; set; } = 24;

    /// <summary>How many activities of one conversation are kept; the oldest go first.</summary>
    [Range(10, 100_000)]
    public int MaxActivities { get; set; } = 1000;

    /// <summary>How many conversations are held in memory; idle ones are read from the store again.</summary>
    [Range(10, 1_000_000)]
    public int ConversationsInMemory { get; set; } = 2000;

    /// <summary>How many turns of one conversation may wait; more are refused with 429.</summary>
    [Range(1, 1000)]
    public int TurnsWaiting { get; set; } = 8;

    /// <summary>How many activities one address may post in a minute.</summary>
    [Range(1, 1_000_000)]
    public int PostsPerMinute { get; set; } = 120;

    /// <summary>How many calls one conversation may make in a minute, polls included, from whatever addresses.</summary>
    [Range(1, 1_000_000)]
    public int CallsPerMinute { get; set; } = 600;

    /// <summary>How many tokens one address may ask for in a minute.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerMinute { get; set; } = 60;

    /// <summary>Origins besides the service's own whose pages may talk, such as <c>https://intranet.example</c>.</summary>
    public string[] AllowedOrigins { get; set; } = [];
}
