using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Replies;
using ExposureBot.Understanding;

namespace ExposureBot;

/// <summary>The whole turn: utterance, question, answer, reply. Pure; one instance for each base version.</summary>
public sealed class Assistant
{
    private readonly Interpreter interpreter;
    private readonly ReplyWriter writer;
    private readonly Lazy<Starters> starters;

    /// <summary>Compiles the dialogs for a base; what is wrong with them stands in <see cref="Findings"/>.</summary>
    public Assistant(Snapshot snapshot, IReadOnlyList<DialogFile> dialogs)
    {
        Snapshot = snapshot;
        // The sentences are compiled beside the patterns: a start waits for the longer of the two only.
        var writing = Task.Run(() => new ReplyWriter(dialogs));
        interpreter = new Interpreter(snapshot, dialogs);
        writer = writing.GetAwaiter().GetResult();
        starters = new Lazy<Starters>(() => new Starters(dialogs, interpreter));
    }

    /// <summary>What is wrong with the words of the dialogs; with an error among it a program must not start.</summary>
    public IReadOnlyList<Diagnostic> Findings => [.. interpreter.Findings, .. writer.Findings];

    /// <summary>The base that answers come from.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>One turn of a conversation.</summary>
    public Turn Take(Utterance utterance)
    {
        var interpretation = interpreter.Interpret(utterance);
        var reply = Answer(interpretation.Question);
        return new Turn(reply, utterance.Conversation.After(reply, utterance.Now), interpretation);
    }

    /// <summary>The canonical sentence of a question in its language: what a button shows and sends.</summary>
    public string Ask(Question question) => writer.Ask(question, Snapshot);

    /// <summary>Answers a question that is already understood: a permalink, a button.</summary>
    public Reply Answer(Question question)
    {
        var answer = Answerer.Answer(question, Snapshot);
        if (answer.OffersStarters) answer = answer.With(starters.Value.Of(question));
        return Gate.Check(writer.Write(answer, Snapshot), Snapshot);
    }
}
