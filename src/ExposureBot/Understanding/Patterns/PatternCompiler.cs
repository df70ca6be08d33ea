using System.Collections.Immutable;
using System.Diagnostics;
using ExposureBot.Loading;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Turns patterns into steps; what is wrong with them is added to <paramref name="findings"/>.</summary>
internal sealed class PatternCompiler(WordTable words, ICollection<Diagnostic> findings)
{
    /// <summary>Compiles one pattern; null if its notation is wrong.</summary>
    public Pattern? Compile(string source, FilePlace place)
    {
        if (PatternParser.TryParse(source, out var why) is not { } node)
        {
            findings.Add(UnderstandingMessages.BadPattern(place, source, why));
            return null;
        }

        var steps = new List<Step>();
        Add(node, steps);
        steps.Add(new Step(Op.Done));
        return new Pattern(source, place, [.. steps], Triggers.Of(node));
    }

    private void Add(PatternNode node, List<Step> steps)
    {
        switch (node)
        {
            case PatternNode.Word word: steps.Add(new Step(Op.Word, words.Add(word.Text))); break;
            case PatternNode.Prefix prefix: steps.Add(new Step(Op.Prefix, Text: prefix.Text)); break;
            case PatternNode.Opening opening: steps.Add(new Step(Op.Hole, Hole: opening.Hole)); break;
            case PatternNode.Mark mark: steps.Add(new Step(Op.Mark, Text: mark.Text)); break;
            case PatternNode.Edge edge: steps.Add(new Step(edge.IsEnd ? Op.End : Op.Start)); break;
            case PatternNode.Sequence sequence: AddAll(sequence.Items, steps); break;
            case PatternNode.Maybe maybe: AddMaybe(maybe.Inner, steps); break;
            case PatternNode.Choice choice: AddChoice(choice.Options, steps); break;
            case PatternNode.Gap gap: AddGap(gap, steps); break;
            case PatternNode.Unless unless:
                AddUnless(unless, steps);
                break;
            default: throw new UnreachableException();
        }
    }

    private void AddAll(ImmutableArray<PatternNode> nodes, List<Step> steps)
    {
        foreach (var node in nodes) Add(node, steps);
    }

    private void AddUnless(PatternNode.Unless unless, List<Step> steps)
    {
        var not = steps.Count;
        steps.Add(default);
        foreach (var option in unless.Options)
        {
            Add(option, steps);
            steps.Add(new Step(Op.Done));
        }

        steps[not] = new Step(Op.Not, B: steps.Count - not - 1);
    }

    private void AddMaybe(PatternNode inner, List<Step> steps)
    {
        var split = steps.Count;
        steps.Add(default);
        Add(inner, steps);
        steps[split] = new Step(Op.Split, split + 1, steps.Count);
    }

    private void AddChoice(ImmutableArray<PatternNode> options, List<Step> steps)
    {
        var jumps = new List<int>();
        for (var i = 0; i < options.Length; i++)
        {
            if (i == options.Length - 1)
            {
                Add(options[i], steps);
                break;
            }

            var split = steps.Count;
            steps.Add(default);
            Add(options[i], steps);
            jumps.Add(steps.Count);
            steps.Add(default);
            steps[split] = new Step(Op.Split, split + 1, steps.Count);
        }

        foreach (var jump in jumps) steps[jump] = new Step(Op.Jump, steps.Count);
    }

    // The shortest way first: the nearest name takes the role.
    private static void AddGap(PatternNode.Gap gap, List<Step> steps)
    {
        var end = steps.Count + (2 * gap.Most);
        for (var i = 0; i < gap.Most; i++)
        {
            steps.Add(new Step(Op.Split, end, steps.Count + 1));
            steps.Add(new Step(Op.Unit, gap.OverPlaces ? 1 : 0));
        }
    }
}
