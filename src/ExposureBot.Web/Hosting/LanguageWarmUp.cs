using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// Loads the date recognizer of English once the service listens: it takes up to a second and
/// the first person to name a date would otherwise wait for it.
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
        // What reading the base and the patterns left behind is given back once; nothing else of that size follows.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
