using ExposureBot.Loading;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Loading;

/// <summary>For each gate a planted error is caught with exactly its message; the real base passes.</summary>
public sealed class GateTests
{
    private const string Article = "figures/founding-article.csv";

    [Fact]
    public void A_definition_column_that_is_missing_is_reported()
    {
        var findings = PlantedBase.With("metrics.csv", "id,name_en", ",definition_zh", ",definition_chinese").Findings;

        Assert.Contains(
            "metrics.csv:1: error EB2002: the column `definition_zh` is missing. Add it to the header; leave its cells empty where nothing is known.",
            findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_term_that_is_translated_twice_is_reported_and_one_that_nothing_uses_is_not()
    {
        var findings = PlantedBase.WithLine("terms.csv", "never said,言わない,不说\nORES,鉱石,矿石").Findings;

        var line = RealBase.Text.Rows.Single(row => row.Table == "terms" && row.Cells[0] == "ores").Line;
        var last = RealBase.Text.Rows.Last(row => row.Table == "terms").Line;
        Assert.Equal(
            [$"terms.csv:{last + 2}:en: error EB2120: `ORES` is translated twice; first at terms.csv:{line}. "
                + "Keep one of them: upper and lower case make no difference."],
            findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void The_real_base_passes_every_gate()
    {
        var findings = KnowledgeCheck.Run(RealBase.Files).Findings;

        Assert.Empty(findings.Select(finding => finding.ToString()));
    }

    [Theory]
    [InlineData(Article, "F-SEED-004", "seed-ckhq-2025", "seed-ckhq-2024",
        "figures/founding-article.csv:5:source: error EB2101: unknown id `seed-ckhq-2024`. Did you mean `seed-ckhq-2025`? Add the record or fix the id.")]
    [InlineData(Article, "F-SEED-004", "import_share", "quota_share",
        "figures/founding-article.csv:5:metric: error EB2101: unknown id `quota_share`. Add the record or fix the id.")]
    [InlineData(Article, "F-SEED-004", ",trade,", ",shipping,",
        "figures/founding-article.csv:5:stage: error EB2010: `shipping` is not a word of this list. Use one of mine, process, fabricate, trade, consume, stock, reserve, end_use, assess, price, plan, none.")]
    [InlineData(Article, "F-SEED-004", "2023-12-31", "2023-31-12",
        "figures/founding-article.csv:5:period_to: error EB2011: `2023-31-12` is not a date. Write yyyy-MM-dd, or yyyy-MM or yyyy where the precision says so.")]
    [InlineData(Article, "F-SEED-004", ",58,", ",5eight,",
        "figures/founding-article.csv:5:value: error EB2012: `5eight` is not a number. Write digits with a point for decimals and no thousands marks.")]
    [InlineData(Article, "F-SEED-004", ",rare_earths,", ",,",
        "figures/founding-article.csv:5:commodity: error EB2013: this cell is empty. Fill it in; unknown is written out, never left empty here.")]
    [InlineData(Article, "F-SEED-004", "F-SEED-004", "F-SEED-003",
        "figures/founding-article.csv:5:id: error EB2102: the id `F-SEED-003` is there twice; first at figures/founding-article.csv:4. Give one of them another id, or another `known_from` if it is a newer version.")]
    [InlineData("commodities.csv", "dysprosium,element", "ジスプロシウム", "",
        "commodities.csv:21:name_ja: error EB2104: the name is missing in this language. Fill it in; a name that is not translated is repeated.")]
    [InlineData("metrics.csv", "apparent_consumption,", "生産に輸入を加え、輸出を差し引き、在庫変動を調整した量（USGSの指標）。", "",
        "metrics.csv:20:definition_ja: error EB2104: the definition is missing in this language. Fill it in; a name that is not translated is repeated.")]
    [InlineData("sources.csv", "seed-ckhq-2025", "https://en.ckhq.net", "en.ckhq.net",
        "sources.csv:2:address: error EB2105: `en.ckhq.net/html/4202967f17990bfce0a29f12080dca25.html` is no address that a reader can open. Write the whole address, beginning with https://.")]
    [InlineData("commodities.csv", "dysprosium,element", "dysprosium oxide", "terbium oxide",
        "commodities.csv:21:aliases: error EB2106: `terbium oxide` also names `terbium` at commodities.csv:20. Remove it from one of them, or write in the note of one that it is ambiguous.")]
    [InlineData("commodities.csv", "heavy_rare_earths,group", ",rare_earths,", ",dysprosium,",
        "commodities.csv:7:parent: error EB2107: `heavy_rare_earths` comes back to itself by `parent`. Cut the circle at the wrong row.")]
    [InlineData(Article, "F-SEED-004", "2023-12-31", "2024-12-31",
        "figures/founding-article.csv:5:period_to: error EB2108: the period of `F-SEED-004` runs from 2023-01-01 to 2024-12-31, which is no year. Fix the days or `period_kind`; both ends are included.")]
    [InlineData(Article, "F-SEED-004", "2025-11-20", "2024-01-01",
        "figures/founding-article.csv:5:known_from: error EB2109: `F-SEED-004` is known from 2024-01-01, its source was published on 2025-11-20. Set `known_from` to the day of the source, or cite the earlier source.")]
    [InlineData(Article, "F-SEED-004", "2025-11-20,,", "2025-11-20,2025-11-01,",
        "figures/founding-article.csv:5:known_to: error EB2110: `F-SEED-004` stops being known before it is known. `known_to` is the `known_from` of the next version.")]
    [InlineData(Article, "F-SEED-004", ",percent,", ",t,",
        "figures/founding-article.csv:5:unit: error EB2111: `F-SEED-004` has the unit `t`, but `import_share` is a share. Fix the unit, or choose the metric that is counted in it.")]
    [InlineData(Article, "F-SEED-004", ",58,", ",158,",
        "figures/founding-article.csv:5:value: error EB2112: `F-SEED-004` is a share of 158 percent. A share lies between 0 and 100; a change is `percent_change`.")]
    [InlineData(Article, "F-SEED-001", ",17,", ",-17,",
        "figures/founding-article.csv:2:value: error EB2113: `F-SEED-001` has the value -17. Only a change can be below zero.")]
    [InlineData(Article, "F-SEED-004", ",no,,2025-11-20", ",yes,,2025-11-20",
        "figures/founding-article.csv:5:headline: error EB2114: `F-SEED-004` may lead an answer but is of class author_statement. Write `no`: a claim without a named source is evidence, never the headline.")]
    [InlineData("measure_stages.csv", "ree_licensing_2025,in_force", "2025-04-04,day,,", "2025-04-04,day,2024-04-04,",
        "measure_stages.csv:16:to: error EB2117: a stage of `ree_licensing_2025` runs from 2025-04-04 to 2024-04-04. `to` is the day on which the next stage begins.")]
    [InlineData("measure_stages.csv", "seafood_ban_2023,in_force", "2025-06-29", "2025-08-29",
        "measure_stages.csv:4:from: error EB2118: `seafood_ban_2023` is ended while still in_force by measure_stages.csv:3. End the former stage on the day on which this one begins.")]
    public void A_planted_error_is_caught(string file, string mark, string old, string planted, string message)
    {
        var findings = PlantedBase.With(file, mark, old, planted).Findings;

        Assert.Contains(message, findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_row_with_a_cell_too_few_is_caught()
    {
        var findings = PlantedBase.WithLine("exemptions.csv", "EB2115,F-U26-003").Findings;

        Assert.Contains(findings, finding => finding.ToString().EndsWith(
            "error EB2001: this row has 2 cells, the header has 3. Quote cells that contain commas, and keep one cell for each column.",
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_caught()
    {
        var findings = PlantedBase.Without("measures.csv").Findings;

        Assert.Contains(
            "measures.csv: error EB2003: the file `measures.csv` is missing. Restore it; a table without rows still needs its header.",
            findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_missing_column_is_caught()
    {
        var findings = PlantedBase.With("exemptions.csv", "code,record", "reason", "why").Findings;

        Assert.Contains(
            "exemptions.csv:1: error EB2002: the column `reason` is missing. Add it to the header; leave its cells empty where nothing is known.",
            findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void The_same_key_and_edition_twice_is_caught()
    {
        var line = RealBase.Files.Single(item => item.Path == Article).Text.Split('\n')
            .Single(row => row.StartsWith("F-SEED-004", StringComparison.Ordinal));

        var findings = PlantedBase.WithLine(Article, line.Replace("F-SEED-004", "F-SEED-005", StringComparison.Ordinal)).Findings;

        Assert.Contains(
            "figures/founding-article.csv:6: error EB2103: `F-SEED-005` has the key, period and edition of `F-SEED-004` at figures/founding-article.csv:5. Remove one, or say in `product` or `basis` in what they differ.",
            findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_value_five_times_off_the_edition_before_is_caught()
    {
        var findings = PlantedBase.With("figures/usgs-mcs2026.csv", "F-U26-010,", ",2600,", ",26000,").Findings;

        Assert.Contains(findings, finding => finding.Code == "EB2115" && finding.Message ==
            "`F-U26-010` is 26000, the edition before (`F-U25R-023`) has 2500: five times off.");
    }

    [Fact]
    public void A_published_stage_without_an_instrument_is_caught()
    {
        var findings = PlantedBase.WithLine(
            "measure_stages.csv", "seafood_ten_prefectures_2011,published,2010-03-01,day,2011-03-01,no,2025-07-18,,,yomiuri-20250718,").Findings;

        Assert.Contains(findings, finding => finding.Code == "EB2116" && finding.Message ==
            "`seafood_ten_prefectures_2011` is published without an event or an official number.");
    }

    [Fact]
    public void Parts_that_are_more_than_the_whole_are_caught()
    {
        var findings = PlantedBase.With("figures/usgs-mcs2026.csv", "F-U26S-325,", ",4.8,", ",44.8,").Findings;

        Assert.Contains(findings, finding => finding.Code == "EB2119" && finding.Message ==
            "4 parts add up to 142.9, more than the whole of 100 percent (see `F-U26S-325`).");
    }

    [Fact]
    public void An_exemption_that_excuses_nothing_is_a_warning()
    {
        var check = PlantedBase.WithLine("exemptions.csv", "EB2115,F-SEED-004,Because.");

        Assert.True(check.IsUsable);
        Assert.Contains(check.Findings, finding => finding.Code == "EB2190"
            && finding.Message == "no finding EB2115 is made about `F-SEED-004`.");
    }
}
