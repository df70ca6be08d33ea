using System.ComponentModel.DataAnnotations;

namespace ExposureBot.Web.Hosting;

/// <summary>How long conversations are kept, section <c>Conversation</c>.</summary>
internal sealed class ConversationOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Conversation";

    /// <summary>Days after its last use until a stored conversation is deleted.</summary>
    [Range(1, 3650)]
    public int KeepDays { get; set; } = 30;

    /// <summary>Minutes between two sweeps that delete what is over.</summary>
    [Range(1, 24 * 60)]
    public int SweepMinutes { get; set; } = 60;
}
