using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the bot was installed.</summary>
public class TeamsChannelDataSettings
{
    /// <summary>An empty one.</summary>
    public TeamsChannelDataSettings()
    {
    }

    /// <summary>One with that channel.</summary>
    public TeamsChannelDataSettings(ChannelInfo? channel = null) => SelectedChannel = channel;

    /// <summary>What came with it that no property here names; written back as it came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?>? AdditionalProperties { get; set; }

    /// <summary>The channel for which the bot was installed.</summary>
    public ChannelInfo? SelectedChannel { get; set; }
}
