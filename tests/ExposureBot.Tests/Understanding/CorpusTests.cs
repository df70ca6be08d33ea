using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Understanding;

/// <summary>What texts mean is data: <c>tests/corpus</c>.</summary>
public sealed class CorpusTests
{
    private static readonly string[] Roles = ["importer", "importer2", "supplier", "supplier2", "exclude"];

    public static TheoryData<int> Shapes => [.. Enumerable.Range(0, Corpus.OfShapes.Count)];

    public static TheoryData<int> Paraphrases => [.. Enumerable.Range(0, Corpus.OfRoles.Count)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_text_is_read_as_what_it_means_and_no_place_gets_a_role_that_it_has_not(int number)
    {
        var (ask, locale, means) = Corpus.OfShapes[number];

        var question = RealInterpreter.Read(ask, locale);

        var expected = means.Keys.Concat(Roles).Distinct().Select(name => $"{name}={means.GetValueOrDefault(name)}");
        var read = means.Keys.Concat(Roles).Distinct().Select(name => $"{name}={question.Read(name)}");
        Assert.Equal($"{ask}: {string.Join(' ', expected)}", $"{ask}: {string.Join(' ', read)}");
    }

    [Theory]
    [MemberData(nameof(Paraphrases))]
    public void Every_way_of_asking_finds_who_needs_and_who_provides(int number)
    {
        var (ask, locale, means) = Corpus.OfRoles[number];

        var question = RealInterpreter.Read(ask, locale, "2025-11-24T09:00:00+09:00");

        Assert.Equal(
            $"{ask}: {means["importer"]} {means["supplier"]}",
            $"{ask}: {question.Read("importer")} {question.Read("supplier")}");
        Assert.NotNull(question.Read("commodity"));
    }
}
