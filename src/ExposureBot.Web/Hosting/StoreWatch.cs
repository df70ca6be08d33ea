using ExposureBot.Knowledge;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// Ends the service when its store has stopped writing (a full disk, a damaged file): what could not be written must not
/// be acknowledged, and only a new process can open the file again. The host restarts it.
/// </summary>
internal sealed class StoreWatch(
    IStore store, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<StoreWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (store.Failure is not { } failure) continue;
            Log.StoreStopped(logger, failure);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
            return;
        }
    }
}
