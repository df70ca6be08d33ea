namespace Microsoft.Bot.Schema;

/// <summary>A part of a text to be marked.</summary>
public class TextHighlight
{
    /// <summary>An empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>One with these values.</summary>
    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    public int? Occurrence { get; set; }

    public string? Text { get; set; }
}
