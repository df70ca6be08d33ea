using ExposureBot.Understanding;

namespace ExposureBot.Cli;

/// <summary>The contract of <c>ask --jsonl</c>: questions in, replies out, one a line, in order, flushed at once.</summary>
internal sealed class JsonLines(Assistant assistant, TimeProvider clock)
{
    private readonly Dictionary<string, Conversation> conversations = new(StringComparer.Ordinal);

    /// <summary>Answers every line of <paramref name="input"/> until it ends.</summary>
    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken stop)
    {
        while (await input.ReadLineAsync(stop) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            await output.WriteAsync(Answer(line));
            await output.WriteAsync('\n');
            await output.FlushAsync(stop);
        }
    }

    /// <summary>The reply to one line: never more than one line.</summary>
    public string Answer(string line)
    {
        var started = clock.GetTimestamp();
        var (asked, fault) = QuestionLine.Parse(line, clock.GetLocalNow());
        if (asked is null) return fault!;
        var before = conversations.GetValueOrDefault(asked.Conversation, Conversation.Empty);
        var turn = assistant.Take(asked.Utterance with { Conversation = before });
        conversations[asked.Conversation] = turn.Next;
        return ReplyJson.Write(asked.Id, asked.Conversation, turn, assistant.Snapshot, clock.GetElapsedTime(started));
    }
}
