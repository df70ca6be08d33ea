using ExposureBot.Answering;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

public sealed class QuoteShapeTests
{
    [Fact]
    public void An_unnamed_speaker_is_not_guessed()
    {
        var answer = Ask((SlotName.Statement, "ST-seed-07"));

        Assert.Equal("quote.statement", answer.Lines().First().Key);
        Assert.Contains(answer.Lines(), line => line.Key == "quote.unnamed");
    }

    [Fact]
    public void Words_that_somebody_else_said_are_not_given_to_the_person_asked_about()
    {
        var first = Ask((SlotName.Statement, "ST-seed-07"), (SlotName.Person, "chief_cabinet_secretary")).Lines()
            .First();

        Assert.Equal("quote.not_by", first.Key);
        Assert.Contains("person=kihara", first.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_no_record_holds_are_declined()
    {
        var answer = Ask((SlotName.Statement, "none"));

        Assert.Equal((AnswerKind.Decline, "quote.not_on_file"), (answer.Kind, answer.Lines().First().Key));
    }

    [Fact]
    public void A_statement_known_later_is_not_on_file_yet()
    {
        var answer = Asking.On("2025-11-19", Shape.Quote, (SlotName.Statement, "ST-seed-07")).Answer();

        Assert.Equal("quote.not_on_file", answer.Lines().First().Key);
    }

    [Fact]
    public void The_garbled_name_of_the_article_is_explained()
    {
        var answer = Ask((SlotName.Person, "kihara"), (SlotName.Commodity, "seafood"));

        Assert.Equal("ST-hk01-01", answer.Lines().First().Cites.Single());
        Assert.Contains(answer.Blocks.OfType<Block.WhyDiffer>().Single().Lines, line => line.Text()
            .Contains("garbled", StringComparison.Ordinal));
    }

    [Fact]
    public void A_country_speaks_through_its_officials_only()
    {
        var answer = Ask((SlotName.Actor, "CHN"), (SlotName.Commodity, "seafood"));

        Assert.DoesNotContain(
            answer.Lines(), line => line.Cites.Any(id => id.StartsWith("ST-seed", StringComparison.Ordinal)));
        Assert.Contains("who=mao_ning", answer.Lines().First().Text(), StringComparison.Ordinal);
    }

    private static Answer Ask(params (SlotName Name, string Value)[] slots) =>
        Asking.On("2025-11-24", Shape.Quote, slots).Answer();
}
