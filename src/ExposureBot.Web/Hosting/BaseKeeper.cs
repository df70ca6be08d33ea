using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Web.Hosting;

/// <summary>Keeps the base that serves: from the folder into the store, from the store into memory, swapped whole.</summary>
internal sealed class BaseKeeper(
    IStore store, Folders folders, DialogsContent dialogs, CurrentAssistant current, TimeProvider clock,
    ILogger<BaseKeeper> logger) : IHostedService, IDisposable
{
    private const int MostEvents = 100_000;
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile BaseState state = BaseState.None;

    /// <summary>How the base stands.</summary>
    public BaseState State => state;

    /// <summary>Loads what changed and serves it; refuses to start without any base.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReloadAsync(cancellationToken);
        if (state.Version is null) throw StartMessages.NoBase(folders.Knowledge, state.Findings);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Reads the folder; a base without errors goes into the store, and what the store holds then serves.
    /// With errors nothing changes but the state.
    /// </summary>
    /// <returns>What the load did, or null if nothing was loaded.</returns>
    public async Task<LoadOutcome?> ReloadAsync(CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            var stored = await store.ReadBaseVersionAsync(stop);
            var (text, findings) = ReadFolder(stored);
            var outcome = text is null ? null : await LoadAsync(text, stop);
            findings = findings.AddRange(await ServeAsync(stop));
            state = state with { Findings = findings };
            foreach (var finding in findings) Log.FindingInBase(logger, finding.ToString());
            if (state is { IsStale: true, Version: not null }) Log.OldBaseServes(logger, state.Version, findings.Length);
            return outcome;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    // A folder whose hash the store has already was checked when it was loaded.
    private (BaseText? New, ImmutableArray<Diagnostic> Errors) ReadFolder(string? stored)
    {
        if (!Directory.Exists(folders.Knowledge)) return (null, [StartMessages.NoKnowledgeFolder(folders.Knowledge)]);
        var files = Folders.Read(folders.Knowledge, "*.csv");
        if (KnowledgeFolder.Read(files).Text.Version == stored) return (null, []);
        var check = KnowledgeCheck.Run(files);
        var errors = check.Findings.Where(finding => finding.Severity == Severity.Error).ToImmutableArray();
        return (check.IsUsable ? check.Text : null, errors);
    }

    private async Task<LoadOutcome> LoadAsync(BaseText text, CancellationToken stop)
    {
        var outcome = await store.LoadBaseAsync(text, clock.GetUtcNow(), stop);
        Log.BaseLoaded(logger, outcome.Version, outcome.Added, outcome.Closed, outcome.Unchanged);
        return outcome;
    }

    /// <summary>Serves what the store holds, if that is not what serves already.</summary>
    /// <returns>What is wrong with the events that an operator added; they are left out then.</returns>
    private async Task<ImmutableArray<Diagnostic>> ServeAsync(CancellationToken stop)
    {
        if (await store.ReadBaseAsync(stop) is not { } stored) return [];
        var added = await store.ListAsync(DocumentKind.Event, "", MostEvents, stop);
        var text = OperatorEvents.AddTo(stored, [.. added.Select(document => (document.Key, document.Json))]);
        if (text.Version == state.Version) return [];
        var (content, findings) = RecordsReader.Read(text);
        var errors = findings.Where(finding => finding.Severity == Severity.Error).ToImmutableArray();
        if (errors.IsEmpty) Serve(new Snapshot(text.Version, content));
        else Serve(new Snapshot(stored.Version, RecordsReader.Read(stored).Base));
        return errors;
    }

    private void Serve(Snapshot snapshot)
    {
        current.Swap(Assistant(snapshot));
        state = new BaseState(snapshot.Version, clock.GetUtcNow(), []);
        Log.BaseServes(logger, snapshot.Version, snapshot.Content.Figures.Length, snapshot.Content.Events.Length);
    }

    // The words do not change while the service runs: what is wrong with them is seen at its start.
    private Assistant Assistant(Snapshot snapshot)
    {
        var assistant = new Assistant(snapshot, dialogs.Files);
        var errors = assistant.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? assistant : throw StartMessages.BadWords(errors);
    }
}
