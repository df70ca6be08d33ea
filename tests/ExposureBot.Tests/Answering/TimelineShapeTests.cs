using ExposureBot.Answering;
using ExposureBot.Answering.Events;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

public sealed class TimelineShapeTests
{
    [Fact]
    public void Asked_for_the_first_the_oldest_leads()
    {
        var answer = Asking.Of(Shape.Timeline, (SlotName.Measure, "graphite_controls"), (SlotName.Rank, "asc:5")).Answer();

        Assert.Contains("E-2023-10-20", answer.Lines().First().Cites.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_event_is_reached_by_its_day()
    {
        var dated = RealBase.Snapshot.Content.Events.Where(happening => happening.Date.Precision == DatePrecision.Day);

        Assert.All(dated, happening =>
        {
            var day = happening.Date.ToString();
            var question = Asking.On("2027-01-31", Shape.Timeline, (SlotName.Since, day), (SlotName.Until, day));
            var found = EventFilter.Find(question, RealBase.Snapshot).Select(one => one.Id).ToList();
            Assert.Contains(found, id => id == happening.Id || id == happening.SameAs);
        });
    }

    [Theory]
    [InlineData("2025-10-20")]
    [InlineData("2025-11-20")]
    [InlineData("2026-03-01")]
    public void No_event_known_later_is_in_a_timeline(string day)
    {
        var known = Asking.Day(day);
        var goods = RealBase.Snapshot.Content.Commodities.Select(commodity => commodity.Id);

        Assert.All(goods, good =>
        {
            var answer = Asking.On(day, Shape.Timeline, (SlotName.Commodity, good)).Answer();
            var reply = RealDialogs.Writer.Write(answer, RealBase.Snapshot);
            Assert.All(reply.Evidence.Events, happening => Assert.True(happening.Known.On(known), happening.Id));
            Assert.Equal(reply.Text, Gate.Check(reply, RealBase.Snapshot).Text);
        });
    }

    [Fact]
    public void A_day_begins_with_the_event_that_most_rests_on()
    {
        var answer = Day("2025-11-24", "2025-11-19");

        Assert.Equal("E-2025-11-19-kihara-denial", answer.Lines().First().Cites.Single());
    }

    [Fact]
    public void At_most_five_rows_stand_beside_the_headline()
    {
        var rows = Day("2025-11-24", "2025-11-19").Blocks.OfType<Block.Rows>().Single();

        Assert.Equal(5, rows.Shown.Length);
        Assert.True(rows.Total > 5);
    }

    [Fact]
    public void A_day_without_events_is_declined_with_the_nearest_days_as_dates_only()
    {
        var answer = Day("2025-11-24", "1999-01-01");

        Assert.Equal(AnswerKind.Decline, answer.Kind);
        Assert.Equal(["timeline.none", "timeline.neighbours"], answer.Lines().Select(line => line.Key));
        Assert.All(answer.Lines(), line => Assert.Empty(line.Cites));
    }

    [Fact]
    public void A_company_that_was_not_there_is_said_not_to_be_named()
    {
        var answer = Asking.On("2025-11-24", Shape.Timeline, (SlotName.Org, "meti"), (SlotName.Company, "nissan"))
            .Answer();

        Assert.Equal("timeline.not_named", answer.Lines().First().Key);
        Assert.Contains(answer.Lines(), line => line.Key == "timeline.no_day");
        Assert.Contains(answer.Lines(), line => line.Key == "timeline.no_more");
    }

    [Fact]
    public void Two_records_of_one_act_count_once()
    {
        var question = Asking.Of(Shape.Timeline, (SlotName.Since, "2025-04-04"), (SlotName.Until, "2025-04-04"));

        var found = EventFilter.Find(question, RealBase.Snapshot).Select(happening => happening.Id).ToList();

        Assert.Contains("E-2025-04-04-ann18", found);
        Assert.DoesNotContain("E-R3-2025-04-04-ann18", found);
    }

    [Fact]
    public void A_timeline_is_newest_first()
    {
        var found = EventFilter.Find(Asking.Of(Shape.Timeline, (SlotName.Commodity, "seafood")), RealBase.Snapshot);

        Assert.Equal(found.Select(happening => happening.Date.Start)
            .OrderDescending(), found.Select(happening => happening.Date.Start));
    }

    private static Answer Day(string now, string day) =>
        Asking.On(now, Shape.Timeline, (SlotName.Since, day), (SlotName.Until, day)).Answer();
}
