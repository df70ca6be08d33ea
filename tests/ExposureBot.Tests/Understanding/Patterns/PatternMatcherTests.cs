using ExposureBot.Loading;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Reading;

namespace ExposureBot.Tests.Understanding.Patterns;

/// <summary>The notation of patterns, each sign of it once.</summary>
public sealed class PatternMatcherTests
{
    private static readonly FilePlace Here = new("test.yaml", 1);
    private static readonly Marker Marker = new(Lexicon.Build(RealBase.Snapshot, RealDialogs.Files));

    [Theory]
    [InlineData("depend* on", "Japan depends on China", true)]
    [InlineData("depend* on", "Japan relies on China", false)]
    [InlineData("(buy|buys) from", "who buys from China", true)]
    [InlineData("the? share of", "share of China", true)]
    [InlineData("^ share", "the share", false)]
    [InlineData("share $", "share of China", false)]
    [InlineData("how ..2 is", "how very dependent is it", true)]
    [InlineData("how ..2 is", "how very much dependent is it", false)]
    [InlineData("from ..3 share", "from the Japan share", false)]
    [InlineData("from ...3 share", "from the Japan share", true)]
    [InlineData("share of <place:plain> !<commodity>", "share of China rare earths", false)]
    [InlineData("share of <place:plain> !<commodity>", "share of China in it", true)]
    [InlineData("<place:possessive> imports", "Japan's imports", true)]
    [InlineData("<place:possessive> imports", "Japan imports", false)]
    [InlineData("<place:adjective> <commodity>", "Chinese dysprosium", true)]
    [InlineData("<place> -> <place>", "China -> Japan", true)]
    [InlineData("<place> -> <place>", "China Japan", false)]
    [InlineData("輸入 に 占め る <place>", "日本の輸入に占める中国の割合", true)]
    public void A_pattern_matches_what_its_notation_says(string pattern, string text, bool matches)
    {
        var words = new WordTable();
        var compiled = new PatternCompiler(words, []).Compile(pattern, Here);
        var sight = new SignText(Marker.Mark(text, "en", DateTimeOffset.UnixEpoch), words);

        var match = new PatternMatcher(sight).First(compiled!);

        Assert.Equal(matches, match is not null);
    }

    [Theory]
    [InlineData("(a|b")]
    [InlineData("a)")]
    [InlineData("..99 a")]
    [InlineData("<nothing>")]
    [InlineData("★")]
    public void A_mistake_in_the_notation_names_file_and_line(string pattern)
    {
        var findings = new List<Diagnostic>();

        var compiled = new PatternCompiler(new WordTable(), findings).Compile(pattern, Here);

        Assert.Null(compiled);
        Assert.Equal(("EB3020", Here), (findings[0].Code, findings[0].Place));
    }

    [Fact]
    public void A_hole_with_a_role_reports_the_place_that_it_caught()
    {
        var words = new WordTable();
        var compiled = new PatternCompiler(words, []).Compile("depend* on <supplier>", Here);
        var sight = new SignText(Marker.Mark("Japan depends on China", "en", DateTimeOffset.UnixEpoch), words);

        var match = new PatternMatcher(sight).First(compiled!)!;

        Assert.Equal(["supplier=CHN"], match.Captures.Select(capture => $"{capture.Name}={capture.Bridge.Mention!.Id}"));
    }
}
