using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Replies;

public sealed class ReadingLineTests
{
    [Fact]
    public void Nothing_is_said_of_a_question_that_was_said_in_full()
    {
        var reading = Reading(Trial.Question(Language.En, (SlotName.Importer, "JPN", Origin.Said)));

        Assert.Equal("", reading);
    }

    [Fact]
    public void Kept_assumed_corrected_and_unused_words_are_named_once_each()
    {
        var question = Trial.Question(
            Language.En, (SlotName.Importer, "JPN", Origin.Previous), (SlotName.Supplier, "CHN", Origin.Assumed),
            (SlotName.Commodity, "dysprosium", Origin.Corrected)) with
        {
            Corrections = [new Correction("dysprosim", "dysprosium")],
            Unused = ["blah **x**", "<b>"],
        };

        var reading = Reading(question);

        Assert.Equal(
            "import share by partner; Japan kept; “dysprosim” read as dysprosium; from China assumed; not used: “blah x”, “b”", reading);
    }

    [Fact]
    public void Clocks_that_were_said_are_printed()
    {
        var question = Trial.Question() with
        {
            Clocks = new Clocks(
                new DateOnly(2026, 11, 24), new DateOnly(2025, 11, 20), new DateOnly(2025, 11, 19), true, true),
        };

        var reading = Reading(question);

        Assert.Equal("as known on 20 November 2025; as of 19 November 2025", reading);
    }

    private static string Reading(Question question) => Trial.Writer.Write(
        Trial.Answer(question, new Block.Headline([Trial.Plain("x")])), Trial.Snapshot).Reading;
}
