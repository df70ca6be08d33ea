using ExposureBot.Knowledge;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Hosting;

/// <summary>Deletes from the store what is over.</summary>
internal sealed class ExpirySweep(
    IStore store, TimeProvider clock, IOptions<ConversationOptions> options, ILogger<ExpirySweep> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.SweepMinutes), clock);
        do
        {
            await SweepAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        try
        {
            var count = await store.ExpireAsync(clock.GetUtcNow(), stop);
            if (count > 0) Log.Swept(logger, count);
        }
        catch (StoreException error)
        {
            Log.SweepFailed(logger, error);
        }
    }
}
