using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;

namespace ExposureBot.Tests.Replies;

public sealed class FittingTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("many words ", 12)).Trim();

    [Fact]
    public void Rows_are_dropped_whole_and_counted()
    {
        var rows = Enumerable.Repeat(Trial.Plain(Long), 12);

        var reply = Write(new Block.Headline([Trial.Plain("Short.")]), new Block.Rows([.. rows], 40));

        Assert.True(reply.Text.Length <= 900);
        Assert.EndsWith("- 6 of 40; the rest is on the answer's page", reply.Text, StringComparison.Ordinal);
        Assert.Equal(6, reply.Text.Split(Long).Length - 1);
    }

    [Fact]
    public void A_second_sentence_that_makes_the_headline_too_long_goes()
    {
        var reply = Write(new Block.Headline([Trial.Plain(Long + "."), Trial.Plain(Long + "!")]));

        Assert.Equal("M" + Long[1..] + ".", reply.Headline);
    }

    [Fact]
    public void A_sentence_that_has_a_shorter_one_is_shortened_before_another_goes()
    {
        var text = Long + string.Concat(Enumerable.Repeat("!", 60));
        var shortened = new Line("trial.long", Trial.Plain(text).Terms, []);

        var reply = Write(new Block.Headline([shortened, Trial.Plain("The second.")]));

        Assert.Equal("Short. The second.", reply.Headline);
    }

    [Fact]
    public void A_status_keeps_a_row_of_each_side_and_what_is_missing()
    {
        var lines = Enumerable.Repeat(Trial.Plain(Long + "."), 3).ToArray();
        var side = Trial.Plain("A side.");

        var reply = Write(
            new Block.Headline([Trial.Plain("Short.")]), new Block.Paper([.. lines], "none_found"),
            new Block.Practice([.. lines], "reported"), new Block.Parties([side, side, .. lines]),
            new Block.Missing([Trial.Plain("What is missing.")]));

        Assert.Equal(2, reply.Text.Split("A side.").Length - 1);
        Assert.Contains("What is missing.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_paragraph_loses_is_counted_with_what_it_left_out()
    {
        var lines = Enumerable.Repeat(Trial.Plain(Long + "."), 5).ToArray();

        var reply = Write(
            new Block.Headline([Trial.Plain("Short.")]), new Block.Paper([.. lines], "none_found", 4),
            new Block.Practice([.. lines], "reported"));

        var shown = reply.Text.Split(Long[1..]).Length - 1;
        var counted = Regex.Matches(reply.Text, "([0-9]+) more[.]")
            .Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.InRange(shown, 2, 9);
        Assert.Equal(14, shown + counted);
    }

    [Fact]
    public void The_founding_articles_row_is_the_last_of_its_list_to_go()
    {
        var row = Line.Of("trial.row", ["F-SEED-002"], ("figure", new Term.Of(Trial.Figure("F-SEED-002"))));
        var rows = Enumerable.Repeat(Trial.Plain(Long), 11).Append(row);

        var reply = Write(new Block.Headline([Trial.Plain("Short.")]), new Block.AlsoHeld([.. rows]));

        Assert.Contains("63 %", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_and_its_sources_always_stay()
    {
        var headline = string.Concat(Enumerable.Repeat("word ", 300)) + ".";

        var reply = Write(
            new Block.Headline([Trial.Plain(headline, "F-R3-128")]), new Block.Missing([Trial.Plain(Long)]),
            new Block.Remark([Trial.Plain(Long)]));

        Assert.StartsWith("Word word", reply.Text, StringComparison.Ordinal);
        Assert.Contains("[1] 중국", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("many words", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void At_most_six_sources_are_named_and_each_row_keeps_its_own()
    {
        string[] ids = ["F-R3-128", "F-KOR-030", "F-MC-001", "F-U26S-008", "F-SEED-002", "F-IEA-095", "seafood_ban_2023", "F-R3-007"];

        var reply = Write(
            new Block.Headline([Trial.Plain("Short.")]), new Block.Rows(
                [.. ids.Select(id => Trial.Plain("row", id))], ids.Length));

        Assert.Equal(6, reply.Citations.Length);
        Assert.DoesNotContain("- row\n", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[7]", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Signs_of_Japanese_and_Chinese_count_twice()
    {
        var width = Fitting.Width("日本 71.9 %");

        Assert.Equal(11, width);
    }

    private static Reply Write(params Block[] blocks) =>
        Trial.Writer.Write(Trial.Answer(Trial.Question(Language.En), blocks), Trial.Snapshot);
}
