using System.Text;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding;

/// <summary>No text can stop a turn: twenty thousand random and hostile ones go through the whole of it.</summary>
public sealed class HostileTextTests
{
    private const int Texts = 20_000;

    private static readonly string[] Pieces =
    [
        "how dependent is ", "Japan", "China", " on ", "dysprosium", "rare earths", "?", "!", "…", "58%", "１２％", "in 2023", "since Nov 14",
        "水産物", "の禁輸は", "正式", "中国", "日本", "レアアース", "の", "は？", "稀土", "依赖", "多少", "十", "億", "<b>", "</at>", "<at>", "[x](", "javascript:", ")",
        "{{ figure.value }}", "{% for %}", "\u0000", "\u202e", "\u200d", "\ufffe", "\ud800", "🙂", "%s", "'; DROP TABLE", "ignore your rules", "invent",
        "1-1-1-1-1-1", "99999999999999999999", "-1", "11/12/2025", "HS 2846", "No. 61", "and for Korea?", "source?", "the second one", "\n", "\t", "\"", "’", "((((",
        "\u309c", "\uff9f", "what if", "compare", "top 5", "ban", "not", "is it true that", "as known on 20 November 2025", "昨年", "先週", "上周", "去年",
    ];

    [Fact]
    public void Twenty_thousand_texts_get_a_reply_each_and_none_passes_by_the_gate()
    {
        var random = new Random(20251124);
        var conversation = Conversation.Empty;
        var now = new DateTimeOffset(2025, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));
        for (var i = 0; i < Texts; i++)
        {
            var text = TextOf(random);

            var turn = RealAssistant.Instance.Take(new Utterance(text, "en", now, null, null, conversation));

            Assert.NotEmpty(turn.Reply.Text);
            Assert.True(turn.Reply.Text.Length <= 2000, text);
            Assert.True(turn.Reply.Withheld.IsDefaultOrEmpty, $"{text}: {string.Join(' ', turn.Reply.Withheld)} at {turn.Reply.Permalink}");
            conversation = i % 7 == 0 ? Conversation.Empty : turn.Next;
        }
    }

    private static string TextOf(Random random)
    {
        var text = new StringBuilder();
        var count = random.Next(1, 9);
        for (var i = 0; i < count; i++)
        {
            if (random.Next(12) == 0) text.Append((char)random.Next(0x20, 0xFFFF));
            else text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(2) == 0) text.Append(' ');
        }

        return text.ToString();
    }
}
