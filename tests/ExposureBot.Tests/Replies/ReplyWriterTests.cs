using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Replies;

public sealed class ReplyWriterTests
{
    [Fact]
    public void The_dialogs_of_the_repository_have_no_findings()
    {
        var findings = RealDialogs.Writer.Findings;

        Assert.Empty(findings);
    }

    [Fact]
    public void A_reply_has_headline_reading_rows_and_sources()
    {
        var reply = Trial.Writer.Write(Trial.Korea(), Trial.Snapshot);

        Assert.Equal(
            """
            79.8 % of South Korea's rare earth imports from China in 2024, media (Point Economy via newspic), basis not stated [1].

            Read as: import share by partner and South Korea; from China and rare earths kept

            Also held: about 80 % in 2025, trade press, relayed (Rare Earth Exchanges) [2]

            Nearest: of South Korea's rare earth and magnet imports from China, about 89 %. Differs: scope [3].

            Missing: an official figure for rare earths.

            Sources:
            [1] 중국 '희토류 통제' 일본보다 한국이 더 취약. Point Economy via newspic, 10 December 2025
            [2] Korea's rare earth stagnation. Rare Earth Exchanges (on ChosunBiz), 2025
            [3] US needs lessons from Japan as it tries to move away from China in rare earth trade. Moneycontrol (UN Comtrade analysis), October 2025
            """,
            reply.Text);
    }
}
