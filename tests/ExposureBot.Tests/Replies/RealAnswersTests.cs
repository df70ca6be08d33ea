using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Replies;

public sealed class RealAnswersTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_measure_and_practice_has_a_status_reply_that_passes_the_gate(Language language)
    {
        var ids = RealBase.Content.Measures.Select(measure => measure.Id)
            .Concat(RealBase.Content.Practices.Select(practice => practice.Id));

        var withheld = ids.Select(id => Reply(Asking.Of(Shape.Status, (SlotName.Measure, id)), language))
            .Where(reply => !reply.Withheld.IsEmpty)
            .Select(reply => reply.Permalink[..60] + " " + string.Join(" | ", reply.Withheld));

        Assert.True(!withheld.Any(), string.Join("\n", withheld));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_figure_key_has_a_reply_that_passes_the_gate_and_keeps_its_limits(Language language)
    {
        var keys = RealBase.Content.Figures.Select(figure => figure.Key).Distinct().Where((_, index) => index % 9 == 0);

        var wrong = keys.Select(key => Reply(QuestionOf(key), language))
            .Where(reply => !reply.Withheld.IsEmpty || reply.Text.Length > 2000)
            .Select(reply => $"{reply.Permalink} {reply.Text.Length} {string.Join(" | ", reply.Withheld)}");

        Assert.True(!wrong.Any(), string.Join("\n", wrong));
    }

    private static Question QuestionOf(FigureKey key)
    {
        var metric = RealBase.Snapshot.Metrics[key.Metric];
        var slots = ImmutableSortedDictionary<SlotName, Slot>.Empty.Add(
            SlotName.Commodity, new Slot(key.Commodity, Origin.Said));
        slots = slots.Add(
            metric.PlaceRole is Role.Importer or Role.User ? SlotName.Importer : SlotName.Supplier,
            new Slot(key.Place, Origin.Said));
        if (key.Partner is { } partner)
        {
            slots = slots.Add(
                metric.PlaceRole is Role.Importer ? SlotName.Supplier : SlotName.Importer,
                new Slot(partner, Origin.Said));
        }

        return Asking.Of(Shape.One) with { Metric = new Slot(key.Metric, Origin.Said), Slots = slots };
    }

    private static Reply Reply(Question question, Language language)
    {
        var answer = Answerer.Answer(question with { Language = language }, RealBase.Snapshot);
        return Gate.Check(RealDialogs.Writer.Write(answer, RealBase.Snapshot), RealBase.Snapshot);
    }
}
