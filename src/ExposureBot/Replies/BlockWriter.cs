using System.Collections.Immutable;
using System.Diagnostics;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>Writes the blocks of an answer in words, with the sources of each line.</summary>
internal sealed class BlockWriter(Speaker speaker, Snapshot snapshot)
{
    private const int MaxOptions = 4;

    /// <summary>The blocks in order; the reading stands behind the headline.</summary>
    public List<WrittenBlock> Write(Answer answer, string reading)
    {
        var knownOn = answer.Question.Clocks.KnownOn;
        var written = answer.Blocks.Select(block => Write(block, knownOn))
            .Where(block => block.Lines.Count > 0)
            .ToList();
        if (answer.Kind == AnswerKind.Clarify && answer.Suggestions.Length > 0)
        {
            written.Add(new WrittenBlock(BlockKind.Options, Options(answer.Suggestions)));
        }

        if (reading.Length > 0)
        {
            written.Insert(
                Math.Min(1, written.Count), new WrittenBlock(BlockKind.Reading, [new WrittenLine(reading, null, [])]));
        }

        return written;
    }

    private IEnumerable<WrittenLine> Options(ImmutableArray<Question> options) =>
        options.Take(MaxOptions).Select(option => new WrittenLine(
            speaker.Ask(option),
            new Line("", ImmutableSortedDictionary<string, Term>.Empty.Add("option", new Term.Asked(option)), []),
            []));

    private WrittenBlock Write(Block block, DateOnly knownOn)
    {
        return block switch
        {
            Block.Headline headline => Of(BlockKind.Headline, headline.Lines),
            Block.AlsoHeld held => Of(BlockKind.AlsoHeld, held.Lines, held.More),
            Block.Rows rows => Of(BlockKind.Rows, rows.Shown, Math.Max(0, rows.Total - rows.Shown.Length)),
            Block.Paper paper => Of(BlockKind.Paper, paper.Lines, paper.More, "paper." + paper.Label),
            Block.Practice practice => Of(BlockKind.Practice, practice.Lines, practice.More, "practice." + practice.Label),
            Block.Parties parties => Of(BlockKind.Parties, parties.Lines),
            Block.WhyDiffer why => Of(BlockKind.Why, why.Lines),
            Block.Nearest nearest => Of(BlockKind.Nearest, [nearest.Line]),
            Block.Missing missing => Of(BlockKind.Missing, missing.Lines),
            Block.Remark remark => Of(BlockKind.Remark, remark.Lines),
            _ => throw new UnreachableException(),
        };

        WrittenBlock Of(BlockKind kind, ImmutableArray<Line> lines, int more = 0, string label = "") =>
            new(kind, lines.Select(line => Write(line, knownOn)).Where(line => line.Text.Length > 0))
            {
                More = more,
                Label = label,
            };
    }

    private WrittenLine Write(Line line, DateOnly knownOn) => new(
        speaker.Write(line),
        line,
        [.. line.Cites
            .Select(id => Records.SourcesOf(id, snapshot, knownOn))
            .Where(sources => sources.Count > 0 && snapshot.Sources.ContainsKey(sources[0]))
            .Select(sources => sources[0])
            .Distinct()])
    {
        Short = speaker.WriteShort(line),
    };
}
