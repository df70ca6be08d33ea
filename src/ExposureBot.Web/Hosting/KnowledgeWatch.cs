using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Hosting;

/// <summary>Reloads the base when a file of the knowledge folder changes, if <c>Knowledge:Watch</c> is set.</summary>
internal sealed class KnowledgeWatch(
    BaseKeeper keeper, Folders folders, IOptions<KnowledgeOptions> options, ILogger<KnowledgeWatch> logger) : BackgroundService
{
    // An editor or a checkout writes many files one after the other: wait until it is quiet.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Watch || !Directory.Exists(folders.Knowledge)) return;
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watcher = new FileSystemWatcher(folders.Knowledge, "*.csv") { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        await foreach (var _ in changes.Reader.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(Quiet, stoppingToken);
            await ReloadAsync(stoppingToken);
        }
    }

    private async Task ReloadAsync(CancellationToken stop)
    {
        try
        {
            await keeper.ReloadAsync(stop);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Knowledge.StoreException)
        {
            // Half-written or locked files: the next change tries again.
            Log.ReloadFailed(logger, error);
        }
    }
}
