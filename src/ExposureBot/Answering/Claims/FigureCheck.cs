using System.Collections.Immutable;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Claims;

/// <summary>The check of a number: the verdict first, then what the figures say.</summary>
internal static class FigureCheck
{
    /// <summary>The answer, or null if the question states no number of a statistic.</summary>
    public static Answer? Answer(Question question, Snapshot snapshot)
    {
        var asks = MetricRule.Resolve(question, snapshot);
        if (asks.IsEmpty || ClaimRule.Judge(question, asks, snapshot) is not { } verdict) return null;
        var evidence = OneShape.Answer(question, snapshot);
        var blocks = evidence.Blocks.Where(block => block is not Block.Headline)
            .Select(block => Without(block, verdict));
        return evidence with
        {
            Kind = verdict.Outcome == ClaimOutcome.NotHeld && verdict.Elsewhere is null ? AnswerKind.Decline
                : AnswerKind.Answer,
            Blocks =
            [
                new Block.Headline([Headline(verdict, asks[0])]), .. Elsewhere(verdict), .. Leading(evidence, verdict),
                .. blocks.OfType<Block>(),
            ],
        };
    }

    private static Line Headline(Verdict verdict, FigureAsk ask) => verdict.Outcome switch
    {
        ClaimOutcome.Supported => FigureLines.Of("check.supported", verdict.Figure!),
        ClaimOutcome.Unsourced => FigureLines.Of("check.unsourced", verdict.Figure!),
        ClaimOutcome.Contradicted => FigureLines.Of("check.contradicted", verdict.Figure!),
        ClaimOutcome.NotAmong => FigureLines.Asked("check.not_among", ask),
        _ => FigureLines.Asked("check.not_held", ask),
    };

    // The figure that would have led the answer stands below the verdict, unless the verdict names it.
    private static IEnumerable<Block> Leading(Answer evidence, Verdict verdict)
    {
        var lines = evidence.Blocks.OfType<Block.Headline>().SelectMany(block => block.Lines)
            .Where(line => verdict.Figure is null || !line.Cites.Contains(verdict.Figure.Id))
            .Where(line => verdict.Figure is not null || line.Cites.Length > 0)
            .ToImmutableArray();
        return lines.IsEmpty ? [] : [new Block.Remark(lines)];
    }

    private static IEnumerable<Block> Elsewhere(Verdict verdict) => verdict.Elsewhere is { } other
        ? [new Block.Remark([FigureLines.Of("check.elsewhere", other)])]
        : [];

    // The figure of the verdict is not repeated below it.
    private static Block? Without(Block block, Verdict verdict) => block switch
    {
        Block.Nearest nearest => Repeats(nearest.Line, verdict) ? null : nearest,
        Block.AlsoHeld held => held with { Lines = [.. held.Lines.Where(line => !Repeats(line, verdict))] },
        _ => block,
    };

    private static bool Repeats(Line line, Verdict verdict) =>
        verdict.Figure is { } figure && line.Cites.Length > 0 && line.Cites[0] == figure.Id;
}
