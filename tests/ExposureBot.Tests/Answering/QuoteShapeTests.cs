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

    [Theory]
    [InlineData("What did China's commerce ministry announce about gallium in July 2023?", "en", "E-2023-07-03-gage")]
    [InlineData("2023年7月に中国商務部はガリウムについて何を発表しましたか？", "ja", "E-2023-07-03-gage")]
    [InlineData("中国商务部2023年7月就镓宣布了什么？", "zh", "E-2023-07-03-gage")]
    public void What_a_body_announced_in_a_month_is_what_it_did(string text, string locale, string record)
    {
        var answer = Answerer.Answer(RealInterpreter.Read(text, locale), RealBase.Snapshot);

        Assert.Contains(answer.Lines(), line => line.Cites.Contains(record));
    }

    [Fact]
    public void Where_no_words_of_a_body_are_held_its_acts_are_told()
    {
        var answer = Ask(
            (SlotName.Org, "mofcom"), (SlotName.Commodity, "graphite"), (SlotName.Since, "2023-10-01"), (SlotName.Until, "2023-10-31"));

        Assert.Contains(answer.Lines(), line => line.Key.StartsWith("timeline.", StringComparison.Ordinal) && line.Cites.Length > 0);
    }

    [Fact]
    public void Who_gave_a_number_is_the_maker_of_the_figure_that_has_it()
    {
        var question = RealInterpreter.Read("who warned that the ban could cost 660 billion yen?", "en");

        Assert.Equal("lookup.headline", Answerer.Answer(question, RealBase.Snapshot).Lines().First().Key);
    }

    [Theory]
    [InlineData("what does Lynas say about supplying Japan?")]
    [InlineData("what did Takaichi say on Taiwan?")]
    public void Nobody_else_is_quoted_for_who_was_asked_about(string text)
    {
        var answer = Answerer.Answer(RealInterpreter.Read(text, "en"), RealBase.Snapshot);

        Assert.DoesNotContain(answer.Lines().Take(1), line => line.Key is "quote.first" && !line.Text().Contains("takaichi", StringComparison.OrdinalIgnoreCase));
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
