namespace Microsoft.Bot.Schema;

/// <summary>A call that waits for an answer in the same request.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    ConversationReference? RelatesTo { get; set; }

    object? Value { get; set; }
}
