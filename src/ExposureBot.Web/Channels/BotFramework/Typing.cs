using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>Shows that the bot writes while an answer takes longer than people notice.</summary>
internal sealed class Typing(IOptions<BotFrameworkOptions> options)
{
    private readonly TimeSpan after = TimeSpan.FromMilliseconds(options.Value.TypingAfterMilliseconds);

    /// <summary>Does <paramref name="work"/>; one typing activity goes out if that takes long.</summary>
    public async Task<T> WhileAsync<T>(ITurnContext turn, Func<Task<T>> work, CancellationToken stop)
    {
        // In a response there is nobody to see it; a channel of this process shows it by itself.
        if (turn.Activity.DeliveryMode == DeliveryModes.ExpectReplies || turn.Adapter is InProcessAdapter) return await work();
        // On a thread of its own: an answer that is worked out without a pause would hold up the sign.
        return await WhileAsync(turn, Task.Run(work, stop), stop);
    }

    private async Task<T> WhileAsync<T>(ITurnContext turn, Task<T> work, CancellationToken stop)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var isSlow = await Task.WhenAny(work, Task.Delay(after, pause.Token)) != work && !stop.IsCancellationRequested;
        if (isSlow) await ShowAsync(turn, stop);
        else await pause.CancelAsync();
        return await work;
    }

    private static async Task ShowAsync(ITurnContext turn, CancellationToken stop)
    {
        try
        {
            await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), stop);
        }
        catch (ErrorResponseException)
        {
            // A sign that is lost is no reason to lose the answer; the adapter has logged it.
        }
    }
}
