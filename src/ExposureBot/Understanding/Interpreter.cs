using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Roles;
using ExposureBot.Understanding.Shapes;
using ExposureBot.Understanding.Slots;

namespace ExposureBot.Understanding;

/// <summary>From an utterance to a question. Pure: same input, same output. Safe for any thread.</summary>
public sealed class Interpreter
{
    private readonly Marker marker;
    private readonly SightMaker looker;
    private readonly ShapeChooser shapes;
    private readonly QuestionFiller filler;

    /// <summary>Learns names from the base and words from the dialogs; well under a second.</summary>
    public Interpreter(Snapshot snapshot, IReadOnlyList<DialogFile> dialogs)
    {
        var tables = new DialogTables(dialogs);
        marker = new Marker(Lexicon.Build(snapshot, dialogs));
        looker = new SightMaker(tables);
        shapes = new ShapeChooser(tables, Learn(tables));
        filler = new QuestionFiller(snapshot, new RoleFinder(tables.Roles));
    }

    /// <summary>Reads <paramref name="utterance"/> in the light of its conversation.</summary>
    public Interpretation Interpret(Utterance utterance)
    {
        var marked = marker.Mark(utterance.Text, utterance.Locale, utterance.Now);
        var sight = looker.Look(marked);
        var choice = shapes.Choose(sight) ?? new ShapeChoice(Shape.Other, 0, true, [], "nothing speaks");
        var draft = filler.Fill(sight, choice);
        var question = draft.Finish(TimeSlots.ClocksOf(draft, utterance));
        return new Interpretation(question, marked, [.. draft.Steps]);
    }

    private SampleModel Learn(DialogTables tables)
    {
        var now = new DateTimeOffset(2025, 11, 24, 0, 0, 0, TimeSpan.Zero);
        return new SampleModel([.. tables.Samples.Select(sample => (
            sample, SampleFeatures.Of(looker.Look(marker.Mark(sample.Text, ClosedList.Word(sample.Language), now)).Text)))]);
    }
}
