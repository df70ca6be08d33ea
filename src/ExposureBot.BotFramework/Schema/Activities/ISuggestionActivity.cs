namespace Microsoft.Bot.Schema;

/// <summary>A suggestion that belongs to another message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    IList<TextHighlight>? TextHighlights { get; set; }
}
