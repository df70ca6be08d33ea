using ExposureBot.Answering;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

public sealed class CheckShapeTests
{
    [Fact]
    public void A_denied_licence_duty_says_who_requires_it_of_how_many_goods_and_that_no_ban_is_held()
    {
        var denied = Asking.Of(
            Shape.Check, (SlotName.Measure, "ree_export_controls"), (SlotName.Commodity, "rare_earths")) with
        {
            IsNegated = true,
        };

        var answer = denied.Answer();

        var keys = answer.Lines().Select(line => line.Key).ToArray();
        Assert.Equal("check.not_right", keys[0]);
        Assert.Contains("members=7", answer.Lines().First().Text(), StringComparison.Ordinal);
        Assert.Equal(["check.contradicted_statement", "status.headline_unaimed"], keys[^2..]);
    }

    [Fact]
    public void A_share_of_exports_is_no_share_of_mining()
    {
        var answer = OfMining("85", (SlotName.Source, "seed-ckhq-2025"));

        Assert.Equal(["check.contradicted", "check.elsewhere"], answer.Lines().Take(2).Select(line => line.Key));
        Assert.Equal(["F-SEED-002", "F-SEED-003"], answer.Lines().Take(2).Select(line => line.Cites.Single()));
    }

    [Fact]
    public void A_number_that_only_the_article_has_is_unsourced()
    {
        Assert.Equal("check.unsourced", OfMining("63").Lines().First().Key);
    }

    [Fact]
    public void A_number_that_a_sourced_figure_has_is_supported()
    {
        Assert.Equal("check.supported", OfMining("69").Lines().First().Key);
    }

    [Fact]
    public void A_number_beside_what_is_held_is_contradicted()
    {
        Assert.Equal("check.contradicted", OfMining("12").Lines().First().Key);
    }

    [Fact]
    public void The_number_of_the_user_is_never_a_term()
    {
        Assert.DoesNotContain(OfMining("12").Lines(), line => line.Text().Contains("12", StringComparison.Ordinal)
            && line.Key.StartsWith("check.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_denied_restriction_is_repaired_in_the_first_clause()
    {
        var question = Asking.On(
            "2025-11-24", Shape.Check, (SlotName.Measure, "ree_export_controls"), (SlotName.Supplier, "CHN"));

        var answer = (question with { IsNegated = true }).Answer();

        Assert.Equal("check.not_right", answer.Lines().First().Key);
        Assert.Contains("ree_licensing_2025", answer.Lines().First().Text(), StringComparison.Ordinal);
        Assert.Contains(answer.Lines(), line => line.Cites.Contains("ST-seed-09"));
    }

    [Fact]
    public void A_statement_is_judged_before_it_is_repeated()
    {
        var answer = Asking.On(
            "2025-11-24", Shape.Check, (SlotName.Statement, "ST-seed-07"), (SlotName.Org, "mofa_jp")).Answer();

        Assert.Equal("quote.standing", answer.Lines().First().Key);
    }

    [Fact]
    public void The_article_is_checked_by_its_conflicts()
    {
        var answer = Asking.On("2025-11-24", Shape.Check, (SlotName.Source, "seed-ckhq-2025")).Answer();

        Assert.Equal("check.source", answer.Lines().First().Key);
        Assert.All(answer.Lines().Skip(1), line => Assert.Equal("timeline.conflict", line.Key));
    }

    private static Answer OfMining(string value, params (SlotName Name, string Value)[] more)
    {
        var question = Asking.On(
            "2025-11-24", Shape.Check,
            [(SlotName.Value, value), (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths"), .. more]);
        return (question with { Metric = new Slot("mine_production_share", Origin.Said) }).Answer();
    }
}
