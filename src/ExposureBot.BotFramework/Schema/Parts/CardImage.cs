namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>An empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>One with these values.</summary>
    public CardImage(string? url = null, string? alt = null, CardAction? tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    public string? Alt { get; set; }

    public CardAction? Tap { get; set; }

    public string? Url { get; set; }
}
