using ExposureBot.Replies;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Answering;

/// <summary>
/// The flagship answers word for word, in three languages and on two days of knowledge. Set ACCEPT_GOLDENS=1 to write
/// them anew, and review the difference.
/// </summary>
public sealed class GoldenTests
{
    private const string Today = "now=2026-11-24";
    private const string InNovember2025 = "now=2026-11-24&known_on=2025-11-20";
    private const string Dysprosium = "one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium";
    private const string Seafood = "status?measure=seafood_ban";
    private const string Restrictions = "check?measure=ree_export_controls&commodity=rare_earths&negated=yes";
    private const string Mining = "one?metric=mine_production_share&supplier=CHN&commodity=rare_earths&stage=mine";
    private const string Korea = "one?metric=^import_share&importer=KOR&supplier=^CHN&commodity=^rare_earths";
    private const string Toyota = "one?metric=stockpile_days&company=toyota&commodity=dysprosium";
    private const string Gallium = "status?measure=gallium_germanium_controls&commodity=gallium&actor=CHN&importer=USA";
    private const string BanOnJapan =
        "status?measure=ree_export_controls&importer=JPN&supplier=CHN&commodity=rare_earths";

    private static readonly string[] Languages = ["en", "ja", "zh"];

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var language in Languages)
        {
            foreach (var (name, query) in (IEnumerable<(string, string)>)
            [
                ("dysprosium", Dysprosium), ("seafood", Seafood), ("restrictions", Restrictions),
            ])
            {
                cases.Add($"{name}.{language}", query, Today);
                cases.Add($"{name}.{language}.known-2025-11-20", query, InNovember2025);
            }

            foreach (var day in (string[])["2025-10-20", "2025-11-20", "2026-10-05"])
            {
                cases.Add($"announcement61.{language}.on-{day}", "status?measure=ree_foreign_made_2025", $"now={day}");
            }

            cases.Add($"ban-on-japan.{language}", BanOnJapan, Today);
            cases.Add($"gallium.{language}", Gallium, Today);
            cases.Add($"mining.{language}", Mining, Today);
            cases.Add($"korea.{language}", Korea, Today);
            cases.Add($"toyota.{language}", Toyota, Today);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_answer_reads_as_it_was_reviewed(string name, string query, string clocks)
    {
        var file = Path.Combine(Repository.Root, "tests", "goldens", name + ".txt");

        var text = Answer(query, clocks, name.Split('.')[1]).Text + "\n";

        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDENS") == "1") File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }

    [Theory]
    [InlineData(Dysprosium, Today, "F-R3-007 F-R3-001 F-MON-030 F-R3-015 E-2025-10-30-sojitz F-CNEX-010")]
    [InlineData(Dysprosium, InNovember2025, "F-R3-001 E-2025-10-30-sojitz")]
    [InlineData(Seafood, Today, "seafood_stop_2025 sea_cucumber_hold_2025 seafood_ban_2023 seafood_resumption_2025")]
    [InlineData(Seafood, InNovember2025, "seafood_stop_2025 seafood_ban_2023 seafood_resumption_2025")]
    [InlineData(
        Restrictions, Today,
        "ree_licensing_2025 japan_dual_use_ban_2026 october_2025_controls ree_technology_ban_2023 ST-seed-09")]
    [InlineData(Restrictions, InNovember2025, "ree_licensing_2025 october_2025_controls ST-seed-09")]
    [InlineData(Mining, Today, "F-U26S-008 F-U26S-004 F-U25R-040 F-SEED-002 F-IEA-095")]
    [InlineData(Korea, Today, "F-R3-128 F-KOR-030 F-MC-001")]
    [InlineData(Toyota, Today, "F-JPR-014")]
    [InlineData(Gallium, Today, "us_gallium_germanium_ban_2024 gallium_germanium_licensing_2023")]
    [InlineData(BanOnJapan, Today, "japan_dual_use_ban_2026 ree_licensing_2025")]
    public void The_same_records_answer_in_all_three_languages(string query, string clocks, string records)
    {
        var found = Languages.Select(language => Answer(query, clocks, language).Evidence.Ids.ToHashSet());

        Assert.All(found, ids => Assert.Superset(records.Split(' ').ToHashSet(), ids));
    }

    [Theory]
    [InlineData(Dysprosium)]
    [InlineData(Seafood)]
    [InlineData(Restrictions)]
    public void As_known_in_November_2025_nothing_that_became_known_later_is_spoken_of(string query)
    {
        var day = new DateOnly(2025, 11, 20);

        var replies = Languages.Select(language => Answer(query, InNovember2025, language)).ToArray();

        Assert.All(replies.SelectMany(reply => reply.Evidence.Figures), found => Assert.True(found.Known.From <= day));
        Assert.All(replies.SelectMany(reply => reply.Evidence.Events), found => Assert.True(found.Known.From <= day));
        Assert.All(
            replies.SelectMany(reply => reply.Citations),
            citation => Assert.True(citation.Source.PublishedOn is not { } published || published.Start <= day));
        Assert.All(
            replies.SelectMany(reply => reply.Evidence.Measures),
            measure => Assert.Contains(RealBase.Snapshot.StagesOf(measure.Id), stage => stage.Known.From <= day));
    }

    [Theory]
    [InlineData("dysprosium.en", "How dependent is Japan on China for dysprosium?")]
    [InlineData("dysprosium.ja", "日本のジスプロシウムの対中依存度は？")]
    [InlineData("seafood.en", "is the seafood ban official?")]
    [InlineData("seafood.ja", "水産物の禁輸は正式なものですか？")]
    [InlineData("seafood.zh", "海鲜禁令是正式的吗？")]
    [InlineData("restrictions.en", "China hasn't restricted rare earth exports, right?")]
    [InlineData("ban-on-japan.en", "When did China officially ban rare earth exports to Japan?")]
    [InlineData("ban-on-japan.en", "Is China blocking rare earth exports to Japan?")]
    [InlineData("gallium.en", "gallium to the US, is it banned?")]
    [InlineData("mining.en", "China's share of rare earth mining?")]
    [InlineData("mining.ja", "レアアース採掘に占める中国のシェアは？")]
    [InlineData("mining.zh", "中国占全球稀土开采的份额？")]
    [InlineData("toyota.en", "How much dysprosium does Toyota hold in stock?")]
    [InlineData("toyota.ja", "トヨタのジスプロシウムの在庫はどれくらい？")]
    [InlineData("toyota.zh", "丰田的镝库存有多少？")]
    [InlineData("dysprosium.zh", "日本的镝对中国的依赖程度有多高？")]
    [InlineData("restrictions.zh", "中国没有限制稀土出口吧？")]
    [InlineData("restrictions.ja", "中国はレアアースの輸出を制限していませんよね？")]
    [InlineData("korea.en", "How dependent is Japan on China for rare earths?", "and for Korea?")]
    [InlineData("korea.ja", "日本のレアアースの対中依存度は？", "韓国は？")]
    [InlineData("korea.zh", "日本稀土对中国的依赖度是多少？", "那韩国呢？")]
    public void Asked_in_words_the_answer_is_the_same(string name, params string[] texts)
    {
        var talk = new Talk(locale: name.Split('.')[1]);

        var replies = texts.Select(text => talk.Say(text).Reply).ToArray();

        var golden = File.ReadAllText(Path.Combine(Repository.Root, "tests", "goldens", name + ".txt"));
        Assert.Equal(golden, replies[^1].Text + "\n");
    }

    private static Reply Answer(string query, string clocks, string language) =>
        RealAssistant.Instance.Answer(QuestionQuery.Read($"/answers/{query}&{clocks}&language={language}")!);
}
