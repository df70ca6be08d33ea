namespace ExposureBot.Understanding.Patterns;

/// <summary>
/// Runs patterns over one text. No step is tried twice at one word, so the work is bounded by steps × words,
/// whatever the text. One instance for each text; not for several threads.
/// </summary>
internal sealed class PatternMatcher(SignText text)
{
    private readonly List<Job> jobs = [];
    private readonly List<Capture> captures = [];
    private ulong[] visited = [];

    /// <summary>The first match, or null.</summary>
    public PatternMatch? First(Pattern pattern)
    {
        Clear(pattern);
        for (var start = 0; start <= text.Length; start++)
        {
            if (From(pattern, start) is { } match) return match;
        }

        return null;
    }

    /// <summary>At most one match from every word.</summary>
    public IEnumerable<PatternMatch> All(Pattern pattern)
    {
        Clear(pattern);
        for (var start = 0; start <= text.Length; start++)
        {
            if (From(pattern, start) is not { } match) continue;
            yield return match;
            Clear(pattern);
        }
    }

    private PatternMatch? From(Pattern pattern, int start)
    {
        jobs.Clear();
        captures.Clear();
        jobs.Add(new Job(0, start, -1, null, null));
        while (jobs.Count > 0)
        {
            var job = jobs[^1];
            jobs.RemoveAt(jobs.Count - 1);
            if (job.Keep >= 0) captures.RemoveRange(job.Keep, captures.Count - job.Keep);
            if (job.Caught is { } bridge) captures.Add(new Capture(job.Name!, bridge));
            if (Run(pattern, job.Step, job.Word) is not { } end) continue;
            return new PatternMatch(pattern, start, end, [.. captures]);
        }

        return null;
    }

    // Follows one line of steps until it ends or fails; what else could be tried is put on the list of jobs.
    private int? Run(Pattern pattern, int at, int word)
    {
        while (true)
        {
            if (!Visit(pattern, at, word)) return null;
            var step = pattern.Steps[at];
            switch (step.Op)
            {
                case Op.Done:
                    return word;
                case Op.Split:
                    jobs.Add(new Job(step.B, word, captures.Count, null, null));
                    at = step.A;
                    continue;
                case Op.Jump:
                    at = step.A;
                    continue;
                case Op.Hole:
                    PutHoles(step.Hole!, at, word);
                    return null;
                case Op.Not:
                    if (NextIsAnyOf(pattern, at + 1, step.B, word)) return null;
                    at += 1 + step.B;
                    continue;
                default:
                    if (Advance(step, word) is not { } next) return null;
                    word = next;
                    at++;
                    continue;
            }
        }
    }

    private int? Advance(Step step, int word) => step.Op switch
    {
        Op.Start => word == 0 ? word : null,
        Op.End => word == text.Length ? word : null,
        Op.Mark => text.Marks[word].Contains(step.Text, StringComparison.Ordinal) ? word : null,
        _ when word >= text.Length => null,
        Op.Word => text.WordIds[word] == step.A ? word + 1 : null,
        Op.Prefix => text.Words[word].StartsWith(step.Text, StringComparison.Ordinal) ? word + 1 : null,
        Op.Unit => Cross(word, step.A == 1),
        _ => null,
    };

    private int? Cross(int word, bool overPlaces)
    {
        if (text.WholeAt(word) is not { } bridge) return word + 1;
        return bridge.Kind == SignKind.Place && !overPlaces ? null : bridge.End;
    }

    private void PutHoles(Hole hole, int at, int word)
    {
        if (word >= text.Length) return;
        foreach (var bridge in text.At(word))
        {
            if (!hole.Accepts(bridge)) continue;
            jobs.Add(hole.Capture is { } name
                ? new Job(at + 1, bridge.End, captures.Count, name, bridge)
                : new Job(at + 1, bridge.End, captures.Count, null, null));
        }
    }

    // The options stand one behind the other, each closed by Done.
    private bool NextIsAnyOf(Pattern pattern, int first, int count, int word)
    {
        for (var i = first; i < first + count; i++)
        {
            if (Stands(pattern, i, word)) return true;
            while (pattern.Steps[i].Op != Op.Done) i++;
        }

        return false;
    }

    private bool Stands(Pattern pattern, int at, int word)
    {
        var step = pattern.Steps[at];
        if (step.Op == Op.Done) return true;
        if (step.Op != Op.Hole) return Advance(step, word) is { } next && Stands(pattern, at + 1, next);
        if (word >= text.Length) return false;
        foreach (var bridge in text.At(word))
        {
            if (step.Hole!.Accepts(bridge) && Stands(pattern, at + 1, bridge.End)) return true;
        }

        return false;
    }

    private void Clear(Pattern pattern)
    {
        var size = (pattern.Steps.Length * (text.Length + 1) / 64) + 1;
        if (visited.Length < size) visited = new ulong[size];
        else Array.Clear(visited, 0, size);
    }

    private bool Visit(Pattern pattern, int at, int word)
    {
        var bit = (word * pattern.Steps.Length) + at;
        ref var cell = ref visited[bit >> 6];
        var mask = 1UL << (bit & 63);
        if ((cell & mask) != 0) return false;
        cell |= mask;
        return true;
    }

    private readonly record struct Job(int Step, int Word, int Keep, string? Name, Bridge? Caught);
}
