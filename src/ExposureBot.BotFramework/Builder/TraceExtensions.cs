using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Notes for a tester.</summary>
public static class ITurnContextExtensions
{
    /// <summary>Sends a note that only the Emulator shows.</summary>
    public static Task<ResourceResponse?> TraceActivityAsync(
        this ITurnContext turnContext, string name, object? value = null, string? valueType = null,
        [CallerMemberName] string? label = null, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.SendActivityAsync(
            turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
    }
}
