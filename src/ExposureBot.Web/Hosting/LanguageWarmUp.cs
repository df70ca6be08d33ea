using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// Loads the date recognizers once the service listens, one language after the other: each takes up to a second and some
/// 70 to 120 MB, which the first person to name a date would otherwise wait for.
/// </summary>
internal sealed class LanguageWarmUp(IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var waiting = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        // English alone: the other two would take the memory of every service for the few that are asked in them.
        await Task.Run(() => DateReading.WarmUp(Language.En), stoppingToken);
    }
}
