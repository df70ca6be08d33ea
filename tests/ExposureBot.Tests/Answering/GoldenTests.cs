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

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var language in (string[])["en", "ja", "zh"])
        {
            foreach (var (name, query) in (IEnumerable<(string, string)>)
            [
                ("dysprosium", "one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium"),
                ("seafood", "status?measure=seafood_ban"),
                ("restrictions", "check?measure=ree_export_controls&commodity=rare_earths&negated=yes"),
            ])
            {
                cases.Add($"{name}.{language}", query, Today);
                cases.Add($"{name}.{language}.known-2025-11-20", query, InNovember2025);
            }

            foreach (var day in (string[])["2025-10-20", "2025-11-20", "2026-10-05"])
            {
                cases.Add($"announcement61.{language}.on-{day}", "status?measure=ree_foreign_made_2025", $"now={day}");
            }

            cases.Add(
                $"ban-on-japan.{language}",
                "status?measure=ree_export_controls&importer=JPN&supplier=CHN&commodity=rare_earths",
                Today);
            cases.Add($"mining.{language}", "one?metric=mine_production_share&supplier=CHN&commodity=rare_earths&stage=mine", Today);
            cases.Add($"korea.{language}", "one?metric=^import_share&importer=KOR&supplier=^CHN&commodity=^rare_earths", Today);
            cases.Add($"toyota.{language}", "one?metric=stockpile_days&company=toyota&commodity=dysprosium", Today);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_answer_reads_as_it_was_reviewed(string name, string query, string clocks)
    {
        var file = Path.Combine(Repository.Root, "tests", "goldens", name + ".txt");

        var text = Answer(query, clocks, name).Text + "\n";

        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDENS") == "1") File.WriteAllText(file, text);
        Assert.Equal(File.ReadAllText(file), text);
    }

    [Theory]
    [InlineData("dysprosium", "one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium")]
    [InlineData("seafood", "status?measure=seafood_ban")]
    [InlineData("restrictions", "check?measure=ree_export_controls&commodity=rare_earths&negated=yes")]
    public void The_same_records_answer_in_all_three_languages(string name, string query)
    {
        var english = Answer(query, Today, name + ".en").Evidence.Ids.ToHashSet();

        Assert.Superset(Leading(english), Answer(query, Today, name + ".ja").Evidence.Ids.ToHashSet());
        Assert.Superset(Leading(english), Answer(query, Today, name + ".zh").Evidence.Ids.ToHashSet());

        static HashSet<string> Leading(HashSet<string> ids) => [.. ids.Take(1)];
    }

    [Fact]
    public void As_known_in_November_2025_nothing_later_is_spoken_of()
    {
        var day = new DateOnly(2025, 11, 20);

        var reply = Answer("one?metric=import_share&importer=JPN&supplier=CHN&commodity=dysprosium", InNovember2025, "x.en");

        Assert.Equal("F-R3-001", reply.Evidence.Figures[0].Id);
        Assert.All(reply.Evidence.Figures, figure => Assert.True(figure.Known.From <= day));
        Assert.DoesNotContain("2026", reply.Text.Split("Sources:")[0], StringComparison.Ordinal);
    }

    private static Reply Answer(string query, string clocks, string name)
    {
        var language = name.Split('.')[1];
        var question = QuestionQuery.Read($"/answers/{query}&{clocks}&language={language}");
        return RealAssistant.Instance.Answer(question!);
    }
}
