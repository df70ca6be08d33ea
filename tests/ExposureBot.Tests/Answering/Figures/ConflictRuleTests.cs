using ExposureBot.Answering;
using ExposureBot.Answering.Figures;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Answering.Figures;

/// <summary>
/// Conflicts over the whole base: nothing that disagrees is lost, and nothing is said before it was known.
/// </summary>
public sealed class ConflictRuleTests
{
    private static readonly Snapshot Base = RealBase.Snapshot;

    public static TheoryData<DateOnly> Days { get; } = [Ask.InNovember2025, Ask.Today];

    [Theory, MemberData(nameof(Days))]
    public void Every_member_is_shown_or_counted_on_its_key(DateOnly day)
    {
        foreach (var (ask, conflict) in Keys(day))
        {
            var part = Part.Of(ask, Base);
            var also = EvidenceBlocks.Of([part], Base).OfType<Block.AlsoHeld>().SingleOrDefault();
            var shown = also?.Lines.SelectMany(line => line.Cites).ToHashSet() ?? [];
            var winners = part.Choices.SelectMany(choice => choice.Winners).ToArray();
            var hidden = ConflictRule.Members([conflict], ask, Base)
                .Where(figure => winners.Length == 0 || winners[0].Unit == figure.Unit)
                .Where(figure => !winners.Contains(figure) && !shown.Contains(figure.Id))
                .ToArray();

            Assert.True(
                hidden.Length <= (also?.More ?? 0),
                $"{conflict.Id}: {string.Join(", ", hidden.Select(figure => figure.Id))}");
        }
    }

    [Theory, MemberData(nameof(Days))]
    public void The_articles_claims_are_always_among_the_rows(DateOnly day)
    {
        foreach (var (ask, conflict) in Keys(day))
        {
            var article = conflict.Members.FirstOrDefault(id => id.StartsWith("F-SEED-", StringComparison.Ordinal));
            if (article is null) continue;

            var shown = EvidenceBlocks.Of([Part.Of(ask, Base)], Base).OfType<Block.AlsoHeld>().Single();

            Assert.Contains(article, shown.Lines.SelectMany(line => line.Cites));
        }
    }

    [Theory, MemberData(nameof(Days))]
    public void Nothing_is_cited_that_became_known_later(DateOnly day)
    {
        foreach (var (ask, _) in Keys(day))
        {
            var cited = EvidenceBlocks.Of([Part.Of(ask, Base)], Base)
                .SelectMany(block => block.Lines()).SelectMany(line => line.Cites);

            Assert.DoesNotContain(cited, id =>
                (Base.FigureVersions(id) is { IsEmpty: false } versions
                    && versions.All(version => version.Known.From > day))
                || (Base.Events.TryGetValue(id, out var happening) && happening.Known.From > day));
        }
    }

    [Fact]
    public void The_words_of_a_conflict_stay_unsaid_while_one_of_its_members_is_unknown()
    {
        var conflict = Base.Conflicts["C-R3-01"];

        Assert.False(ConflictRule.IsWhollyKnown(conflict, Ask.About(Dysprosium, Ask.InNovember2025).Clocks, Base));
        Assert.True(ConflictRule.IsWhollyKnown(conflict, Ask.About(Dysprosium, Ask.Today).Clocks, Base));
    }

    private static FigureKey Dysprosium => new("import_share", "JPN", "CHN", "dysprosium");

    private static IEnumerable<(FigureAsk Ask, Conflict Conflict)> Keys(DateOnly day) => Base.Content.Conflicts
        .Where(conflict => conflict is { Metric: not null, Place: not null, Commodity: not null })
        .Select(conflict => (
            Ask.About(new FigureKey(conflict.Metric!, conflict.Place!, conflict.Partner, conflict.Commodity!), day),
            conflict));
}
