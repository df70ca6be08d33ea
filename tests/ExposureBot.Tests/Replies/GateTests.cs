using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;

namespace ExposureBot.Tests.Replies;

public sealed class GateTests
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ja)]
    [InlineData(Language.Zh)]
    public void A_reply_whose_numerals_all_have_owners_passes(Language language)
    {
        Answer[] answers = [Trial.Korea(language), Trial.Everything(language)];

        var checkedReplies = answers.Select(
            answer => Gate.Check(Trial.Writer.Write(answer, Trial.Snapshot), Trial.Snapshot));

        Assert.All(checkedReplies, reply => Assert.Empty(reply.Withheld));
    }

    [Fact]
    public void Headlines_of_every_figure_of_the_base_pass()
    {
        var withheld = new List<string>();

        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var figure in Trial.Snapshot.Content.Figures.Where((_, index) => index % 7 == 0))
            {
                var answer = Trial.Answer(Trial.Question(language), new Block.Headline([Trial.Headline(figure)]));
                var reply = Gate.Check(Trial.Writer.Write(answer, Trial.Snapshot), Trial.Snapshot);
                if (!reply.Withheld.IsEmpty)
                {
                    withheld.Add($"{figure.Id} {language}: {string.Join(' ', reply.Withheld)}");
                }
            }
        }

        Assert.Empty(withheld);
    }

    [Theory]
    [InlineData("47.3 %")]
    [InlineData("４７％")]
    [InlineData("forty-seven percent")]
    [InlineData("47 per cent")]
    [InlineData("四割")]
    [InlineData("四成")]
    [InlineData("百分之四十七")]
    [InlineData("47,300 t REO")]
    [InlineData("1987")]
    [InlineData("17 March 2021")]
    [InlineData("30 June 2025")]
    [InlineData("2021年3月17日")]
    [InlineData("2021-03-17")]
    [InlineData("47 records")]
    [InlineData("[9]")]
    [InlineData("No. 47 of 2025")]
    [InlineData("HS 850511")]
    [InlineData("2020–27")]
    [InlineData("14 %")]
    [InlineData("2025 %")]
    public void A_numeral_without_an_owner_is_withheld_and_said_to_be(string planted)
    {
        var reply = Trial.Writer.Write(Trial.Everything(), Trial.Snapshot);

        var withheld = Gate.Check(reply with { Text = reply.Text + " " + planted }, Trial.Snapshot);

        Assert.NotEmpty(withheld.Withheld);
        Assert.StartsWith("This reply is withheld", withheld.Text, StringComparison.Ordinal);
        Assert.Contains("[1] Mineral Commodity Summaries", withheld.Text, StringComparison.Ordinal);
        Assert.Null(withheld.Card);
        Assert.Equal(reply.Evidence, withheld.Evidence);
    }

    [Theory]
    [InlineData("about 69.2 %")]
    [InlineData("70 %, as you say")]
    [InlineData("“is it 85 %?”")]
    [InlineData("14 records")]
    [InlineData("2023")]
    [InlineData("29 June 2025")]
    [InlineData("24 November 2026")]
    [InlineData("GACC Announcement No. 103 of 2023")]
    [InlineData("[2]")]
    [InlineData("CO2")]
    public void A_numeral_with_an_owner_passes(string planted)
    {
        var reply = Trial.Writer.Write(Trial.Everything(), Trial.Snapshot);

        var passed = Gate.Check(reply with { Text = reply.Text + " " + planted }, Trial.Snapshot);

        Assert.Empty(passed.Withheld);
    }
}
