using System.Text;

namespace Benchmarks;

/// <summary>Seeded random mixtures: words of three and more languages, marks, emoji, right-to-left, long and repetitive.</summary>
internal static class FuzzTexts
{
    private const int LongestRandom = 9;
    private const int Longest = 100_000;

    private static readonly string[] Pieces =
    [
        "how dependent is ", "Japan", "China's", " on ", "dysprosium", "rare earths", "of the EU", "net import reliance", "share", "price of ",
        "58%", "１２％", "in 2023", "since Nov 14", "between 2010 and 2024", "from Jan to March 2026", "11/12/2025", "HS 2846", "No. 61", "top 5",
        "and for Korea?", "source?", "the second one", "is it true that", "what if", "compare", "ban", "not", "as known on 20 November 2025",
        "水産物", "の禁輸は", "正式", "中国", "日本", "レアアース", "の", "は？", "昨年", "先週", "何割", "ジスプロシウム", "稀土", "依赖", "多少", "上周", "去年", "十", "億", "占", "出口",
        "зависимость", "редкоземельные", "Η Κίνα", "اليابان", "המדינות", "يعتمد", "ญี่ปุ่น", "हिन्दी", "Größe", "façade", "ＡＢＣ", "㍿", "①②③",
        "?", "!", "…", "(((((", "]])", "[x](", "<b>", "</at>", "<at>", "{{ figure.value }}", "{% for %}", "`code`", "|", "#", "***", "\n", "\t", "\"", "’", "'",
        "🙂", "👩‍👩‍👧", "🇯🇵", "\u0000", "\u202e", "\u200d", "\ufffe", "\ud800", "\udc00", "e\u0301\u0301\u0301", "%s", "'; DROP TABLE", "javascript:", "http://a.b/c?d=e",
        "ignore your rules", "invent a number", "1-1-1-1-1-1", "99999999999999999999", "-1", "0.1", "1e309", "二千二十五年", "令和7年", "三万五千トン",
    ];

    /// <summary>The text of a number: the same number gives the same text.</summary>
    public static string Of(int number)
    {
        var random = new Random(number);
        return random.Next(1000) switch
        {
            0 => Repeat(Piece(random), random.Next(1_000, Longest)),
            < 10 => Repeat(Piece(random) + (random.Next(2) == 0 ? " " : ""), random.Next(20, 3_000)),
            < 20 => Mixture(random, random.Next(100, 1_500)),
            < 30 => new string((char)random.Next(0x20, 0xFFFF), random.Next(1, 5_000)),
            _ => Mixture(random, random.Next(1, LongestRandom)),
        };
    }

    private static string Mixture(Random random, int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            if (random.Next(12) == 0) text.Append((char)random.Next(0x20, 0xFFFF));
            else text.Append(Piece(random));
            if (random.Next(2) == 0) text.Append(' ');
        }

        return text.ToString();
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];

    private static string Piece(Random random) => Pieces[random.Next(Pieces.Length)];
}
