using ExposureBot.Loading;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Tests.Understanding;

/// <summary>A mistake in the words that are understood is a finding with file and line, never an exception.</summary>
public sealed class FindingsTests
{
    private const string Readme = "dialogs/README.md lists what a rule and a pattern may hold.";

    [Theory]
    [InlineData("cues:\n- patterns: ['(a']", 2, "error EB3020: pattern `(a`: `(` without `)`. " + Readme)]
    [InlineData("cues:\n- patterns: [a]\n- ''", 3, "error EB3020: pattern ``: it holds nothing. " + Readme)]
    [InlineData("cues:\n  a: b", 2, "error EB3021: `cues` is no list of rules. " + Readme)]
    [InlineData(
        "cues:\n- weight: much\n  patterns: [a]", 2,
        "error EB3022: `weight: much` is no number. Write a number such as `6` or `-2.5`.")]
    [InlineData(
        "cues:\n- patterns: [a]\n  wieght: 6", 3,
        "error EB3023: a rule has no `wieght`. It has: patterns, weight, plus, needs, unless, set.")]
    [InlineData(
        "cues:\n- weight: 6", 2,
        "error EB3024: the rule has no pattern. Write a list below `patterns:`, or remove the rule.")]
    [InlineData(
        "cues:\n- patterns: [a]\n  needs: [comodity]", 2,
        "error EB3025: no text can have `comodity`. `needs` and `unless` name a kind of mention or what a rule of slots/ sets.")]
    public void A_wrong_rule_is_named_with_its_line(string yaml, int line, string said)
    {
        var tables = new DialogTables(DialogsFolder.Read([("one/en.yaml", yaml)]).Files);

        var finding = Assert.Single(tables.Findings);
        Assert.Equal($"dialogs/one/en.yaml:{line}: {said}", finding.ToString());
    }

    [Fact]
    public void Groups_that_are_no_mapping_are_named()
    {
        var tables = new DialogTables(DialogsFolder.Read([("slots/ja.yaml", "slots: [a]")]).Files);

        var finding = Assert.Single(tables.Findings);
        Assert.Equal(
            $"dialogs/slots/ja.yaml:1: error EB3021: `slots` is no mapping of groups. {Readme}", finding.ToString());
    }

    [Theory]
    [InlineData("months: { 13: [frimaire] }", "13", "a number of a month, 1 to 12")]
    [InlineData("parts: { half: [half] }", "half", "first, middle, last, end, first_half, second_half")]
    [InlineData("relative: { yesterday: [yesterday] }", "yesterday", "a unit and a number, such as `year -1`")]
    [InlineData("eras: { old: [明治] }", "old", "a year")]
    public void A_key_of_reading_without_a_sense_is_named(string time, string key, string expected)
    {
        var yaml = $"understanding:\n  time:\n    {time}";

        var tables = new DialogTables(DialogsFolder.Read([("common/en.yaml", yaml)]).Files);

        var finding = Assert.Single(tables.Findings);
        Assert.Equal(
            $"dialogs/common/en.yaml:3: error EB3026: `{key}` has no sense here. It is one of: {expected}.",
            finding.ToString());
    }

    [Fact]
    public void What_is_right_beside_a_mistake_is_still_understood()
    {
        IReadOnlyList<DialogFile> broken =
        [
            .. RealDialogs.Files.Where(file => file.Path != "by_place/en.yaml"),
            .. DialogsFolder.Read(
                [("by_place/en.yaml", "cues:\n- '(a'\n- weight: 9\n  patterns: [zorp <commodity>]")]).Files,
        ];

        var interpreter = new Interpreter(RealBase.Snapshot, broken);
        var question = interpreter.Interpret(
            new Utterance("zorp cobalt", "en", DateTimeOffset.UnixEpoch, null, null, Conversation.Empty)).Question;

        Assert.Equal("EB3020", Assert.Single(interpreter.Findings).Code);
        Assert.Equal((Shape.ByPlace, "cobalt"), (question.Shape, question[SlotName.Commodity]));
    }

    [Fact]
    public void The_words_of_the_repository_have_no_mistake() =>
        Assert.Empty(new DialogTables(RealDialogs.Files).Findings);
}
