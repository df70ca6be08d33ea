using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Law;

/// <summary>What the Practice axis says, as lines.</summary>
internal static class PracticeLines
{
    // The word of the base for registers of which no search was written down.
    private const string NotLogged = "not logged";

    /// <summary>One practice: how well it is attested, since when, and its newest instance.</summary>
    /// <param name="isLed">The headline names it already.</param>
    /// <param name="said">A day that the line before it gave, or null.</param>
    /// <param name="citesFirst">Its first instance is cited beside the newest.</param>
    public static Line Level(PracticeState state, bool isLed, PartialDate? said = null, bool citesFirst = false)
    {
        var newest = state.Instances[0];
        return Line.Of(
            "status.practice",
            citesFirst ? [state.Instances[^1].Id, newest.Id] : [newest.Id],
            ("practice", isLed ? null : new Term.Named(state.Practice.Id)),
            ("level", Term.Listed(state.Level)),
            ("since", state.Practice.From == said ? null : new Term.On(state.Practice.From)),
            ("ended", state.IsEnded && state.Practice.To is { } end ? new Term.On(end) : null),
            ("claimed_by", isLed ? Term.Listed(newest.ClaimedBy) : null),
            ("newest", newest.When == state.Practice.From ? null : new Term.On(newest.When)));
    }

    /// <summary>What would move the Paper axis of a practice, and which registers were searched.</summary>
    public static Line Missing(PracticeState state)
    {
        var searched = state.Practice.InstrumentsSearched;
        return Line.Of(
            "status.missing_notice",
            [],
            ("searched", searched.StartsWith(NotLogged, StringComparison.Ordinal) ? null : new Term.Quoted(searched)));
    }

    /// <summary>The word of the level for the pill of a card.</summary>
    public static string Label(PracticeState? state) => state switch
    {
        null => "none_found",
        { IsEnded: true } => "ended",
        _ => ClosedList.Word(state.Level),
    };
}
