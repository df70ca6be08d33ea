using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

public sealed class StatusShapeTests
{
    public static TheoryData<string> Days { get; } = ["2025-10-20", "2025-11-20", "2025-11-24", "2026-01-20",
        "2026-11-24"];

    [Fact]
    public void A_suspended_ban_on_the_place_asked_about_leads_with_what_applies_meanwhile()
    {
        var answer = Asking.Of(
            Shape.Status, (SlotName.Measure, "gallium_germanium_controls"), (SlotName.Commodity, "gallium"),
            (SlotName.Importer, "USA")).Answer();

        var lead = answer.Lines().Take(2).Select(line => line.Text()).ToArray();

        Assert.Contains("us_gallium_germanium_ban_2024", lead[0], StringComparison.Ordinal);
        Assert.Contains("gallium_germanium_licensing_2023", lead[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_seafood_ban_is_no_published_measure_but_a_reported_practice()
    {
        var answer = Asking.Of(Shape.Status, (SlotName.Measure, "seafood_ban")).Answer();

        Assert.Equal("none_found", answer.Blocks.OfType<Block.Paper>().Single().Label);
        Assert.Equal("reported", answer.Blocks.OfType<Block.Practice>().Single().Label);
        Assert.Equal(["status.headline_practice", "status.headline_said"], answer.Lines().Take(2)
            .Select(line => line.Key));
    }

    [Theory]
    [InlineData("seafood_stop_2025", true)]
    [InlineData("ree_squeeze_japan_2026", false)]
    public void No_notice_of_a_month_is_said_to_be_held_only_where_none_is(string practice, bool isBare)
    {
        var answer = Asking.Of(Shape.Status, (SlotName.Measure, practice)).Answer();

        Assert.Equal(isBare, answer.Lines().First().Terms.ContainsKey("month"));
    }

    [Fact]
    public void Each_side_of_the_seafood_stop_stands_in_one_row_who_denies_first()
    {
        var answer = Asking.Of(Shape.Status, (SlotName.Measure, "seafood_stop_2025")).Answer();

        var rows = answer.Blocks.OfType<Block.Parties>().Single().Lines;
        Assert.Equal(2, rows.Length);
        Assert.Contains("kihara", rows[0].Text(), StringComparison.Ordinal);
        Assert.All(rows, row => Assert.False(row.Terms.ContainsKey("statement")));
    }

    [Theory]
    [InlineData(Language.En, "Missing:")]
    [InlineData(Language.Ja, "通知を受けていないことは、禁輸がないことを意味しません")]
    [InlineData(Language.Zh, "未收到通知，不等于没有禁令")]
    public void What_is_missing_stays_in_the_text(Language language, string phrase)
    {
        var question = Asking.Of(Shape.Status, (SlotName.Measure, "seafood_ban")) with { Language = language };

        var reply = RealDialogs.Writer.Write(question.Answer(), RealBase.Snapshot);

        Assert.Contains(phrase, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void As_known_on_20_November_2025_no_later_record_of_the_seafood_stop_appears()
    {
        var answer = Asking.On("2025-11-20", Shape.Status, (SlotName.Measure, "seafood_ban")).Answer();

        Assert.DoesNotContain(answer.Lines(), line => line.Text().Contains("2026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_register_search_that_nobody_wrote_down_is_said()
    {
        var answer = Asking.Of(Shape.Status, (SlotName.Measure, "seafood_stop_2025")).Answer();

        var missing = answer.Blocks.OfType<Block.Missing>().Single().Lines;
        Assert.Contains(missing, line => line.Key == "status.missing_notice" && !line.Terms.ContainsKey("searched"));
        Assert.Contains(missing, line => line.Key == "status.reach");
    }

    [Fact]
    public void Where_no_ban_is_aimed_at_the_place_that_comes_first()
    {
        var answer = Asking.On(
            "2025-11-24", Shape.Status, (SlotName.Measure, "ree_export_controls"), (SlotName.Importer, "JPN"),
            (SlotName.Supplier, "CHN"), (SlotName.Commodity, "rare_earths")).Answer();

        Assert.Equal(["status.headline_unaimed", "status.headline_paper"], answer.Lines().Take(2)
            .Select(line => line.Key));
        Assert.Contains("ree_licensing_2025", answer.Lines().ElementAt(1).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dysprosium", "status.headline_paper", "")]
    [InlineData("heavy_rare_earths", "status.headline_paper", "status.covers_unclear")]
    [InlineData("gallium", "status.covers_not", "status.headline_paper")]
    public void The_stage_leads_unless_the_good_is_not_listed(string good, string first, string second)
    {
        var lines = Asking.Of(Shape.Status, (SlotName.Measure, "ree_licensing_2025"), (SlotName.Commodity, good)).Answer()
            .Blocks.OfType<Block.Headline>().Single().Lines;

        Assert.Equal([first, second], [lines[0].Key, lines.Length > 1 ? lines[1].Key : ""]);
    }

    [Theory]
    [InlineData("does announcement 18 cover dysprosium?", "Listed: dysprosium")]
    [InlineData("has Malaysia banned raw rare earth exports?", "Announced: Malaysian ban")]
    [InlineData("公告18号适用于镝吗？", "已列入：")]
    [InlineData("马来西亚禁止稀土原料出口了吗", "马来西亚稀土原料出口禁令已宣布自")]
    [InlineData("ジスプロシウムは公告18号の対象ですか", "記載あり：")]
    [InlineData("マレーシアはレアアース原料の輸出を禁止しましたか", "マレーシアのレアアース原料輸出停止は2024年1月1日から施行と発表されましたが、")]
    public void Asked_in_any_language_the_scope_leads_only_where_it_is_asked_for(string text, string start)
    {
        Assert.StartsWith(start, new Talk().Say(text).Reply.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is cerium controlled?", "status.names_none")]
    [InlineData("is dysprosium controlled?", "status.headline_paper")]
    [InlineData("铈受管制吗", "status.names_none")]
    [InlineData("セリウムは規制されていますか", "status.names_none")]
    public void An_element_that_no_measure_names_is_said_not_to_be_named(string text, string key)
    {
        Assert.Equal(key, Answerer.Answer(RealInterpreter.Read(text, "en"), RealBase.Snapshot).Lines().First().Key);
    }

    [Fact]
    public void A_ban_for_everybody_stands_before_the_lists_that_name_somebody()
    {
        var answer = Asking.Of(Shape.Status, (SlotName.Measure, "japan_dual_use_ban")).Answer();

        Assert.Contains("japan_dual_use_ban_2026", answer.Lines().First().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_practice_of_the_same_name_stands_beside_the_measure()
    {
        var answer = Asking.Of(Shape.Status, (SlotName.Measure, "japan_dual_use_ban_2026")).Answer();

        Assert.Contains(answer.Blocks.OfType<Block.Practice>().Single().Lines, line => line.Key == "status.practice");
    }

    [Theory]
    [InlineData("Malaysia has not banned raw rare earth exports, right?", "Announced: Malaysian ban")]
    [InlineData("China hasn't banned rare earth exports, right?", "In force: April 2025 rare earth licence duty")]
    [InlineData("China hasn't banned gallium exports to Japan, right?", "No published ban by China on gallium")]
    [InlineData("Indonesia hasn't banned nickel ore exports, right?", "Not right: Indonesian nickel ore ban")]
    [InlineData("中国没有禁止稀土出口吧？", "七类中重稀土出口管制")]
    [InlineData("中国はレアアースの輸出を禁止していませんよね？", "レアアース7元素の輸出許可制")]
    public void Who_denies_a_ban_is_contradicted_by_a_ban_that_applies_and_by_nothing_less(string text, string start)
    {
        Assert.StartsWith(start, new Talk().Say(text).Reply.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dysprosium", "status.covers")]
    [InlineData("heavy_rare_earths", "status.covers_unclear")]
    [InlineData("gallium", "status.covers_not")]
    public void Asked_for_the_scope_of_one_measure_whether_the_good_is_listed_leads(string good, string key)
    {
        var answer = Asking.Of(
            Shape.Status, (SlotName.Measure, "ree_licensing_2025"), (SlotName.Commodity, good), (SlotName.Topic, "scope")).Answer();

        Assert.Equal(key, answer.Lines().First().Key);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_measure_and_practice_answers_in_all_languages_with_no_later_record(string day)
    {
        var known = Asking.Day(day);
        var items = RealBase.Snapshot.Content.Measures.Select(measure => measure.Id)
            .Concat(RealBase.Snapshot.Content.Practices.Select(practice => practice.Id));

        Assert.All(items.SelectMany(id => Enum.GetValues<Language>().Select(language => (id, language))), pair =>
        {
            var question = Asking.On(day, Shape.Status, (SlotName.Measure, pair.id)) with { Language = pair.language };
            var reply = RealDialogs.Writer.Write(question.Answer(), RealBase.Snapshot);
            Assert.All(reply.Evidence.Events, happening => Assert.True(happening.Known.On(known), happening.Id));
            Assert.All(reply.Evidence.Statements, statement => Assert.True(statement.Known.On(known), statement.Id));
            Assert.DoesNotMatch("^\\W*(?i:yes|no|はい|いいえ|是|否)\\W*$", reply.Headline);
            Assert.DoesNotMatch("^\\W*(?i:yes\\b|はい|是的)", reply.Headline);
            Assert.Equal(reply.Text, Gate.Check(reply, RealBase.Snapshot).Text);
        });
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void No_headline_says_that_no_measure_is_held_over_a_paper_that_shows_one(string day)
    {
        var families = RealBase.Snapshot.Content.Measures.Select(measure => measure.Family)
            .Concat(RealBase.Snapshot.Content.Practices.Select(practice => practice.Family))
            .Distinct();
        var goods = RealBase.Snapshot.Content.Practices.SelectMany(practice => practice.Commodities).Distinct();

        Assert.All(families.SelectMany(family => goods.Select(good => (family, good))), pair =>
        {
            var lines = Asking.On(
                day, Shape.Status, (SlotName.Measure, pair.family), (SlotName.Commodity, pair.good)).Answer().Lines()
                .ToList();
            var saysNone = lines.Any(line => line.Key == "status.headline_practice" && !line.Terms.ContainsKey("month"));
            Assert.False(saysNone && lines.Any(line => line.Key == "status.paper"), $"{pair.family} {pair.good}");
        });
    }

    [Theory]
    [InlineData("China hasn't restricted rare earth exports, right?", "en")]
    [InlineData("has China restricted rare earth exports?", "en")]
    [InlineData("中国はレアアースの輸出を制限していませんよね？", "ja")]
    [InlineData("中国没有限制稀土出口吧？", "zh")]
    [InlineData("中国没有限制稀土出口，对吗？", "zh")]
    public void Asked_in_any_language_whether_rare_earths_are_restricted_the_licence_duty_leads(
        string text, string locale)
    {
        var reply = new Talk(locale: locale).Say(text).Reply;

        Assert.Matches("No. 18 of 2025|2025年第18号公告", reply.Headline);
    }

    [Theory]
    [InlineData("is it true that the Hong Kong ban has not been lifted?", "en", "In force")]
    [InlineData("香港の禁輸はまだ解除されていないというのは本当？", "ja", "施行中")]
    [InlineData("香港禁令还没取消，真的吗", "zh", "生效")]
    public void That_a_ban_is_not_lifted_is_no_denial_of_it(string text, string locale, string said)
    {
        var headline = new Talk(locale: locale).Say(text).Reply.Headline;

        Assert.Contains(said, headline, StringComparison.Ordinal);
        Assert.DoesNotMatch("^(Not right|正しくありません|不符)", headline);
    }

    [Theory]
    [InlineData("did Australia ban antimony exports?", "No measure or practice by Australia")]
    [InlineData("did Japan lift the seafood ban?", "No measure or practice by Japan")]
    [InlineData("did China lift the seafood ban?", null)]
    public void Who_is_asked_about_and_did_none_of_it_is_not_swapped_for_who_did(string text, string? said)
    {
        var headline = new Talk().Say(text).Reply.Headline;

        Assert.Equal(said is not null, headline.StartsWith(said ?? "No measure or practice by", StringComparison.Ordinal));
    }

    [Fact]
    public void What_nothing_is_held_of_is_declined_without_a_conclusion()
    {
        var answer = Asking.Of(Shape.Status, (SlotName.Commodity, "bauxite"), (SlotName.Actor, "CHE")).Answer();

        Assert.Equal(AnswerKind.Decline, answer.Kind);
        Assert.Contains(answer.Lines(), line => line.Key == "status.nothing_is_no_proof");
    }
}
