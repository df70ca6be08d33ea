using System.Text.RegularExpressions;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;
using ExposureBot.Web.Pages;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.Pages;

public sealed partial class PageWordsTests(SharedService shared)
{
    private AllPageWords All => shared.Service.Services.GetRequiredService<AllPageWords>();

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.Zh)]
    public void Every_language_has_the_words_of_English(Language language)
    {
        Assert.Equal(All.In(Language.En).Keys.Order(), All.In(language).Keys.Order());
    }

    [Theory]
    [InlineData(Language.Ja)]
    [InlineData(Language.Zh)]
    public void Every_language_fills_in_what_English_fills_in(Language language)
    {
        var english = All.In(Language.En);

        Assert.All(english.Keys, key => Assert.Equal(Places(english[key]), Places(All.In(language)[key])));
    }

    [Fact]
    public void Every_slot_and_origin_has_words()
    {
        var keys = All.In(Language.En).Keys.ToHashSet();

        Assert.Empty(ClosedList.Words<SlotName>().Select(slot => "slot." + slot).Except(keys));
        Assert.Empty(ClosedList.Words<Origin>().Select(origin => "origin." + origin).Except(keys));
        Assert.Empty(ClosedList.Words<Answering.AnswerKind>().Select(kind => "kind." + kind).Except(keys));
    }

    [Fact]
    public void A_key_without_words_is_shown_and_not_fatal()
    {
        Assert.Equal("no.such.key", All.In(Language.En)["no.such.key"]);
    }

    [Theory]
    [InlineData("ja-JP", Language.Ja)]
    [InlineData("ZH-Hant", Language.Zh)]
    [InlineData("fr-FR", Language.En)]
    [InlineData("", Language.En)]
    [InlineData(null, Language.En)]
    [InlineData("-", Language.En)]
    [InlineData("<script>", Language.En)]
    public void A_locale_finds_its_language(string? locale, Language language)
    {
        Assert.Equal(language, All.For(locale).Language);
    }

    private static IEnumerable<string> Places(string words) => Place().Matches(words).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
