using ExposureBot.Replies;

namespace ExposureBot.Web.Pages;

/// <summary>What the same question is answered today, beside an answer of an earlier day.</summary>
/// <param name="Gone">Lines of the earlier answer that today's does not have; empty if they are the same.</param>
/// <param name="New">Lines of today's answer that the earlier one does not have.</param>
/// <param name="Permalink">The link to today's answer.</param>
public sealed record TodayView(IReadOnlyList<string> Gone, IReadOnlyList<string> New, string Permalink)
{
    /// <summary>Whether both answers say the same.</summary>
    public bool IsSame => Gone.Count == 0 && New.Count == 0;
}

/// <summary>Compares an answer with today's.</summary>
internal static class TodayViews
{
    /// <summary>The comparison; null if the answer is of today, or of a day to come.</summary>
    public static TodayView? Of(Reply reply, Assistant assistant, DateOnly today, PageWords words)
    {
        var asked = reply.Question.Clocks;
        if (asked.Now >= today || reply.Question.Obstacle is not null) return null;
        // A day that the person named stays; one that was only the day of asking moves on.
        var knownOn = asked.KnownOnSaid ? asked.KnownOn : today;
        var asOf = asked.AsOfSaid || asked.KnownOnSaid ? asked.AsOf : today;
        var current = assistant.Answer(
            reply.Question with { Clocks = asked with { Now = today, KnownOn = knownOn, AsOf = asOf } });
        var (before, now) = (Lines(reply, words), Lines(current, words));
        return new TodayView([.. before.Except(now)], [.. now.Except(before)], current.Permalink);
    }

    // Without footnotes: a source with another number is the same source.
    private static List<string> Lines(Reply reply, PageWords words) =>
        [.. AnswerViews.WithoutSources(reply.Text, words.SourcesLabel).Split('\n')
            .Select(line => ReplyLines.WithoutNotes(line).TrimStart('-', ' ').TrimEnd())
            .Where(line => line.Length > 0)];
}
