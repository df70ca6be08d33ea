using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>The question as it was answered: what the rules filled in is marked as a default, so that a reply says it.</summary>
internal static class Defaults
{
    /// <summary><paramref name="question"/> with the metric of <paramref name="ask"/>.</summary>
    public static Question Fill(Question question, FigureAsk ask) =>
        question.Metric is { Origin: not Origin.Default }
            ? question
            : question with { Metric = new Slot(ask.Metric, Origin.Default) };
}
