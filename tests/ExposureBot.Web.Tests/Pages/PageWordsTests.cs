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

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ja)]
    [InlineData(Language.Zh)]
    public void Every_word_of_the_closed_lists_that_pages_show_is_written_in_the_language(Language language)
    {
        var words = All.In(language);

        Assert.Empty(
            Missing<Stage>(words).Concat(Missing<Scope>(words)).Concat(Missing<Basis>(words)).Concat(Missing<Bound>(words))
                .Concat(Missing<FlowDirection>(words)).Concat(Missing<FigureClass>(words)).Concat(Missing<HeadlineUse>(words))
                .Concat(Missing<EventClass>(words)).Concat(Missing<AuthorityKind>(words)).Concat(Missing<LegalStage>(words))
                .Concat(Missing<MeasureKind>(words)).Concat(Missing<MeasureDirection>(words)).Concat(Missing<PaperStage>(words))
                .Concat(Missing<Mechanism>(words)).Concat(Missing<PracticeLevel>(words)).Concat(Missing<Claimant>(words))
                .Concat(Missing<Terms>(words)).Concat(Missing<Party>(words)).Concat(Missing<Stance>(words))
                .Concat(Missing<StatementClass>(words)).Concat(Missing<Availability>(words)).Concat(Missing<Cause>(words))
                .Concat(Missing<ConflictKind>(words)).Concat(Missing<Shape>(words)));
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

    private static IEnumerable<string> Missing<T>(PageWords words) where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => !words.Has(value)).Select(value => $"{typeof(T).Name} {value}");

    private static IEnumerable<string> Places(string words) => Place().Matches(words).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
