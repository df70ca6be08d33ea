using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes down what is said.</summary>
public interface ITranscriptLogger
{
    /// <summary>Writes down one activity.</summary>
    Task LogActivityAsync(IActivity activity);
}
