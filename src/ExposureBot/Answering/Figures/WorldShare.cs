using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// The share of what is on record in tonnes only. For users: a country's tonnes divided by the world's of the same list and year.
/// </summary>
internal static class WorldShare
{
    private const string Share = "share";
    private const string World = "WLD";

    /// <summary>The answer, or null if no share was asked for or the world's tonnes are not held.</summary>
    public static Answer? Of(Question question, FigureAsk ask, ImmutableArray<Choice> leaders, Snapshot snapshot)
    {
        if (question[SlotName.Topic] != Share || leaders is not [{ Winners: [var figure] }]) return null;
        if (!UnitScale.IsMass(figure.Unit) || figure.Place == World || figure.Bound is not (Bound.Exact or Bound.About)) return null;
        if (ListBound.WorldOf(figure, ask, snapshot) is not { } world) return null;
        var line = Line.Of(
            "one.share_of_world",
            [figure.Id, world.Id],
            ("share", new Term.Derived(Derivations.ShareOf(figure, world, 100))),
            ("figure", new Term.Of(figure)),
            ("world", new Term.Of(world)));
        return new Answer(AnswerKind.Answer, question, [new Block.Headline([line])], Suggestions.Of(question, ask, snapshot));
    }
}
