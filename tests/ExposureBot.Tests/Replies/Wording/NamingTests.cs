using ExposureBot.Knowledge;
using ExposureBot.Replies.Wording;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Replies.Wording;

/// <summary>Phrases of the records are written in the language of the reply; what is not translated stays.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData(Language.Ja, "crude petroleum", "原油")]
    [InlineData(Language.Zh, "crude petroleum", "原油")]
    [InlineData(Language.En, "crude petroleum", "crude petroleum")]
    [InlineData(Language.Ja, "autocatalysts", "自動車触媒")]
    [InlineData(Language.Zh, "a thing that nobody has translated", "a thing that nobody has translated")]
    [InlineData(Language.Ja, "batteries; steel", "電池、鉄鋼")]
    [InlineData(Language.En, "batteries; steel", "batteries; steel")]
    public void A_phrase_is_written_in_the_language(Language language, string phrase, string written)
    {
        Assert.Equal(written, NamingIn(language).Phrase(phrase));
    }

    [Theory]
    [InlineData(Language.Ja, "METI (ANRE) via Arab News", "経済産業省（資源エネルギー庁）、Arab News経由")]
    [InlineData(Language.Zh, "China customs via rawmaterials.net", "中国海关，经rawmaterials.net转引")]
    [InlineData(Language.En, "METI (ANRE) via Arab News", "METI (ANRE) via Arab News")]
    [InlineData(Language.Zh, "USGS citing Argus", "USGS（引自Argus）")]
    [InlineData(Language.Ja, "Nikkei", "Nikkei")]
    public void A_maker_is_written_with_its_relay(Language language, string attribution, string written)
    {
        Assert.Equal(written, NamingIn(language).Maker(attribution));
    }

    [Theory]
    [InlineData(Language.Ja, "生産に輸入を加え")]
    [InlineData(Language.Zh, "产量加进口减出口")]
    [InlineData(Language.En, "USGS apparent consumption:")]
    public void A_metric_is_defined_in_the_language(Language language, string start)
    {
        var definition = NamingIn(language).Of("apparent_consumption").Get("definition");

        Assert.StartsWith(start, definition, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_term_is_a_phrase_of_a_record()
    {
        var content = RealBase.Snapshot.Content;
        var phrases = content.Figures.SelectMany(figure => new[] { figure.Product, figure.Application ?? "" })
            .Concat(content.Uses.SelectMany(use => use.Industry.Split("; ").Append(use.Component)))
            .Concat(content.Figures.SelectMany(figure => Makers(figure.Attribution)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        var idle = content.Wordings.Select(wording => wording.Text.En).Where(term => !phrases.Contains(term));

        Assert.Empty(idle);
    }

    private static IEnumerable<string> Makers(string attribution)
    {
        const string Calculated = "calculated from ";
        var maker = attribution.StartsWith(Calculated, StringComparison.OrdinalIgnoreCase)
            ? attribution[Calculated.Length..]
            : attribution;
        return maker.Split(" via ").Append(maker);
    }

    private static Naming NamingIn(Language language) =>
        new(RealBase.Snapshot, new Speech(Words.Read(RealDialogs.Files, language)));
}
