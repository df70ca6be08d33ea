using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Understanding.Context;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Roles;
using ExposureBot.Understanding.Shapes;
using ExposureBot.Understanding.Slots;

namespace ExposureBot.Understanding;

/// <summary>From an utterance to a question. Pure: same input, same output. Safe for any thread.</summary>
public sealed class Interpreter
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private readonly DialogTables tables;
    private readonly Marker marker;
    private readonly SightMaker looker;
    private readonly PartChooser parts;
    private readonly QuestionReader reader;

    /// <summary>Learns names from the base and words from the dialogs; well under a second.</summary>
    public Interpreter(Snapshot snapshot, IReadOnlyList<DialogFile> dialogs)
    {
        tables = new DialogTables(dialogs);
        marker = new Marker(Lexicon.Build(snapshot, dialogs));
        looker = new SightMaker(tables);
        // The samples are learnt beside the rest of the start; a question that comes before they are waits for them.
        var learning = Task.Run(() => Learn(tables));
        parts = new PartChooser(marker, looker, new ShapeChooser(tables, learning));
        reader = new QuestionReader(snapshot, new QuestionFiller(
            snapshot,
            new RoleFinder(tables.Roles, tables.Joining),
            new LawFinder(snapshot, tables.Framing),
            new RecordSlots(snapshot, tables.Framing),
            new MetricByWords(snapshot, tables.Framing),
            new FactFinder(snapshot, tables.Framing)), new TitleFinder(snapshot, tables.Framing),
            new DisagreementFinder(snapshot, tables.Framing));
    }

    /// <summary>What is wrong with the words that are understood; with an error among it a program must not start.</summary>
    public IReadOnlyList<Diagnostic> Findings => tables.Findings;

    /// <summary>Reads <paramref name="utterance"/> in the light of its conversation.</summary>
    public Interpretation Interpret(Utterance utterance)
    {
        var conversation = IsIdle(utterance) ? Conversation.Empty : utterance.Conversation;
        var (sight, choice, claims) = parts.Choose(utterance);
        var signs = new ContextSigns(tables.Context, sight);
        var steps = new List<string>([.. Explanation.Of(sight.Marked), .. Explanation.Of(sight.Signs)]);
        var seen = new Sighting(sight, choice, signs, utterance, signs.IsReset ? Conversation.Empty : conversation);
        var question = claims.IsEmpty ? reader.Read(seen, steps) : reader.Read(seen, claims, steps);
        return new Interpretation(question, sight.Marked, [.. steps]);
    }

    private static bool IsIdle(Utterance utterance) =>
        utterance.Conversation.At is { } last && utterance.Now - last > Idle;

    // Once with the cues and once without: what the cues say is weighed, and the words are learnt as well.
    private SampleModel Learn(DialogTables learnt)
    {
        var now = new DateTimeOffset(2025, 11, 24, 0, 0, 0, TimeSpan.Zero);
        // Without the recogniser, whose patience would make the weights depend on the machine. Each sample is marked by
        // itself; their order stays, and with it every weight.
        return new SampleModel([.. learnt.Samples.AsParallel().AsOrdered().SelectMany(sample =>
        {
            var sight = looker.Look(marker.Mark(sample.Text, ClosedList.Word(sample.Language), now, asksLibrary: false));
            var cues = learnt.Cues.First(sight.Text, sight.Matcher, sight.Traits);
            return new[] { (sample, SampleFeatures.Of(sight, cues)), (sample, SampleFeatures.Of(sight, [])) };
        })]);
    }
}
