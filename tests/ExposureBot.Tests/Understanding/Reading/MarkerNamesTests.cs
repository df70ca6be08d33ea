using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding.Reading;

public sealed class MarkerNamesTests
{
    [Theory]
    [InlineData("how dependent is Japan on China for dysprosium?", "Place JPN; Place CHN; Commodity dysprosium")]
    [InlineData("Japan's rare-earth imports", "Place JPN; Commodity rare_earths")]
    [InlineData("JP dependence on CN, dysprosium", "Place JPN; Place CHN; Commodity dysprosium")]
    [InlineData("S. Korea and U.S. imports", "Place KOR; Place USA")]
    [InlineData("Tōkyō's dependence on Beijing", "Place JPN; Place CHN")]
    [InlineData("light rare earths and rareearths", "Commodity light_rare_earths; Commodity rare_earths")]
    [InlineData("is Announcement No. 61 of 2025 in force", "Measure ree_foreign_made_2025")]
    [InlineData("announcement 18 and No. 61", "Measure ree_licensing_2025; Measure ree_foreign_made_2025")]
    [InlineData("is the seafood ban official", "Family seafood_ban")]
    [InlineData("what did Kihara say to METI and Toyota", "Person kihara; Organisation meti; Company toyota")]
    [InlineData("according to the article", "Source seed-ckhq-2025")]
    [InlineData("Japan from China, HS 2846", "Place JPN; Place CHN; Commodity rare_earths")]
    [InlineData("imports of 2805.30", "Commodity rare_earths")]
    [InlineData("is Lockheed Martin listed, and does BMW use it", "Company Lockheed Martin Corporation; Company BMW")]
    [InlineData("the ten prefectures and the G7", "Set seafood_excluded_prefectures_2025; Set g7")]
    [InlineData("any osmium from Austria", "Commodity osmium; Place AUT")]
    [InlineData("日本のレア・アースの対中依存度", "Place JPN; Commodity rare_earths; Place CHN")]
    [InlineData("日米の希土類", "Place JPN; Place USA; Commodity rare_earths")]
    [InlineData("米の対中依存、米国", "Place USA; Place CHN; Place USA")]
    [InlineData("トヨタのジスプロ在庫", "Company toyota; Commodity dysprosium")]
    [InlineData("公告61号は", "Measure ree_foreign_made_2025")]
    [InlineData("日本对华镝依存度", "Place JPN; Place CHN; Commodity dysprosium")]
    [InlineData("东京对北京的依赖", "Place JPN; Place CHN")]
    [InlineData("日本的Dy", "Place JPN; Commodity dysprosium")]
    [InlineData("刚果（金）的钴", "Place COD; Commodity cobalt")]
    [InlineData("美国稀土的净进口依赖度", "Place USA; Commodity rare_earths")]
    [InlineData("处理水禁令", "Measure seafood_ban_2023")]
    public void Names_are_found(string text, string named)
    {
        Assert.Equal(named, ReadingFixture.Named(text));
    }

    [Theory]
    [InlineData("tell us about it", "")]
    [InlineData("US vs EU", "Place USA; Place EUU")]
    [InlineData("how much does us import", "Place USA")]
    [InlineData("turkey is tasty", "")]
    [InlineData("is Turkey dependent on imports", "Place TUR")]
    [InlineData("Chad Jordan said", "")]
    [InlineData("a fine china cup", "")]
    [InlineData("will it lead", "")]
    [InlineData("imports of lead", "Commodity lead")]
    [InlineData("As In He I no", "")]
    [InlineData("タイヤの輸入", "")]
    [InlineData("タイの輸入", "Place THA")]
    [InlineData("銀行の資金", "")]
    [InlineData("资金", "")]
    public void A_word_that_also_means_something_else_needs_the_right_neighbours(string text, string named)
    {
        Assert.Equal(named, ReadingFixture.Named(text));
    }

    [Fact]
    public void A_refused_candidate_is_kept_with_the_reason()
    {
        var rejected = Assert.Single(ReadingFixture.Mark("tell us").Rejected);

        Assert.Equal(("USA", "word before"), (rejected.Id, rejected.Why));
    }

    [Theory]
    [InlineData("Japanese", MentionForm.Adjective)]
    [InlineData("Tokyo", MentionForm.Metonym)]
    [InlineData("Japan", MentionForm.Name)]
    public void A_place_is_named_by_name_adjective_or_seat(string text, MentionForm form)
    {
        Assert.Equal(form, Assert.Single(ReadingFixture.Mark(text).Mentions).Form);
    }

    [Theory]
    [InlineData("Japan's imports", true)]
    [InlineData("japans imports", true)]
    [InlineData("Japan imports", false)]
    [InlineData("the Koreans import", false)]
    public void A_possessive_is_seen_with_and_without_its_apostrophe(string text, bool isPossessive)
    {
        Assert.Equal(isPossessive, Assert.Single(ReadingFixture.Mark(text).Mentions).IsPossessive);
    }

    [Fact]
    public void A_name_of_two_things_keeps_both()
    {
        var congo = Assert.Single(ReadingFixture.Mark("Congo").Mentions);

        Assert.Equal(["COD", "COG"], congo.Others.Append(congo.Id).Order());
    }

    [Fact]
    public void A_name_without_records_is_known_but_not_covered()
    {
        Assert.False(Assert.Single(ReadingFixture.Mark("osmium").Mentions).IsCovered);
    }

    [Fact]
    public void A_metric_may_overlap_a_name()
    {
        var marked = ReadingFixture.Mark("対中依存度");

        Assert.Equal(("CHN", "import_share"), (Assert.Single(marked.Mentions).Id, Assert.Single(marked.Metrics).Id));
    }

    [Theory]
    [InlineData("how big is it", "ja", Language.En)]
    [InlineData("Japanのrare earthの中国依存度は?", "en", Language.Ja)]
    [InlineData("日本稀土占比是多少吗", "", Language.Zh)]
    [InlineData("日本稀土中国", "zh-CN", Language.Zh)]
    [InlineData("日本稀土中国", "", Language.Ja)]
    [InlineData("中国稀土储量", "", Language.Zh)]
    public void The_reply_is_in_the_language_of_the_question(string text, string locale, Language language)
    {
        Assert.Equal(language, ReadingFixture.Mark(text, locale).Language);
    }

    [Theory]
    [InlineData("is \"China holds it\" right", "China holds it")]
    [InlineData("「正式な通知はない」と言ったのは誰", "正式な通知はない")]
    [InlineData("who said 'no formal ban exists'?", "no formal ban exists")]
    [InlineData("what's Japan's share", null)]
    public void Words_in_quotation_marks_are_found(string text, string? quoted)
    {
        Assert.Equal(quoted, ReadingFixture.Mark(text).Quoted);
    }
}
