using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button and what it does.</summary>
public partial class CardAction
{
    /// <summary>An empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>One with these values.</summary>
    public CardAction(
        string? type = null, string? title = null, string? image = null, string? text = null,
        string? displayText = null, object? value = null, object? channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonConverter(typeof(AnyJson))]
    public object? ChannelData { get; set; }

    public string? DisplayText { get; set; }

    public string? Image { get; set; }

    public string? ImageAltText { get; set; }

    public string? Text { get; set; }

    public string? Title { get; set; }

    public string? Type { get; set; }

    /// <summary>What is sent; depends on <see cref="Type"/>.</summary>
    [JsonConverter(typeof(AnyJson))]
    public object? Value { get; set; }
}
