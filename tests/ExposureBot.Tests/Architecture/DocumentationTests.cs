using System.Text.RegularExpressions;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Architecture;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_code_of_a_message_is_documented_and_every_documented_code_exists()
    {
        var used = Codes(string.Concat(Repository.Sources.Select(File.ReadAllText)));

        var documented = Codes(string.Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(File.ReadAllText)));

        Assert.Equal(used, documented);
    }

    [Fact]
    public void No_source_file_is_longer_than_three_hundred_lines()
    {
        var longFiles = Repository.Sources.Where(file => File.ReadLines(file).Count() > 300).Select(Path.GetFileName);

        Assert.Empty(longFiles);
    }

    private static SortedSet<string> Codes(string text) => [.. Code().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\bEB[1-9]\d{3}\b")]
    private static partial Regex Code();
}
