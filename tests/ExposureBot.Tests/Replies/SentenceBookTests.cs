using ExposureBot.Loading;
using ExposureBot.Replies;

namespace ExposureBot.Tests.Replies;

public sealed class SentenceBookTests
{
    [Theory]
    [InlineData(
        "{{ figure.valeu }}", "{{ figure.value }}", "{{ figure.value }}",
        "dialogs/one/en.yaml:2: error EB3012: unknown property `valeu`. dialogs/README.md lists what each kind of term has.")]
    [InlineData(
        "{{ share }}", "{{ figure }}", "{{ figure }}",
        "dialogs/one/en.yaml:2: error EB3011: unknown variable `share`. The same sentence in other languages has: figure.")]
    [InlineData(
        "{% if %}", "a", "a",
        "dialogs/one/en.yaml:2: error EB3014: `headline` is not Liquid: ")]
    public void A_wrong_sentence_is_a_finding(string en, string ja, string zh, string finding)
    {
        var writer = new ReplyWriter(Dialogs("one", ("en", en), ("ja", ja), ("zh", zh)));

        Assert.Contains(writer.Findings, found => found.ToString().StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_that_a_language_lacks_is_a_finding()
    {
        var writer = new ReplyWriter(Dialogs("one", ("en", "a"), ("zh", "a")));

        var finding = Assert.Single(writer.Findings);
        Assert.Equal(
            "dialogs/one/en.yaml:2: error EB3013: `one.headline` has no sentence in `ja`. "
            + "Write it in every language, or remove it from all.",
            finding.ToString());
    }

    [Fact]
    public void A_word_that_a_language_lacks_is_a_finding()
    {
        const string words = "words:\n  stage:\n    mine: mine\n";
        var files = DialogsFolder.Read([("common/en.yaml", words), ("common/ja.yaml", words), ("common/zh.yaml", "words: {}")]).Files;

        var finding = Assert.Single(new ReplyWriter(files).Findings);

        Assert.Equal(
            "dialogs/common/zh.yaml: error EB3015: the word `stage.mine` is missing in `zh`. "
            + "Write it below `words:` in every language, or remove it from all.",
            finding.ToString());
    }

    private static IReadOnlyList<DialogFile> Dialogs(
        string stem, params (string Language, string Sentence)[] sentences) =>
        DialogsFolder.Read(sentences.Select(
            one => ($"{stem}/{one.Language}.yaml", $"sentences:\n  headline: \"{one.Sentence}\"\n"))).Files;
}
