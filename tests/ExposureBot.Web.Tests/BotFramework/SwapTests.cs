using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ExposureBot.Web.Tests.BotFramework;

/// <summary>One property swaps the bot library for the official packages; the projects are evaluated, not built.</summary>
public sealed class SwapTests
{
    private const string Library = "ExposureBot.BotFramework.csproj";

    [Theory]
    [InlineData("src/ExposureBot.Web/ExposureBot.Web.csproj")]
    [InlineData("tests/ExposureBot.Web.Tests/ExposureBot.Web.Tests.csproj")]
    public async Task The_official_build_has_the_packages_and_not_this_library(string project)
    {
        var items = await EvaluateAsync(project, "Official");

        Assert.Equal(
            [("Microsoft.Bot.Builder", "4.23.1"), ("Microsoft.Bot.Builder.Integration.AspNet.Core", "4.23.1")],
            items["PackageReference"]!.AsArray()
                .Select(package => ((string)package!["Identity"]!, (string?)package["VersionOverride"]))
                .Where(package => package.Item1.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)));
        Assert.DoesNotContain(Names(items, "ProjectReference"), name => name == Library);
        Assert.DoesNotContain(Names(items, "Compile"), name => name.EndsWith(".Subset.cs", StringComparison.Ordinal));
        Assert.All(Paths(items, "Compile"), path => Assert.False(path.StartsWith("obj/", StringComparison.Ordinal), path));
    }

    [Theory]
    [InlineData("src/ExposureBot.Web/ExposureBot.Web.csproj")]
    [InlineData("tests/ExposureBot.Web.Tests/ExposureBot.Web.Tests.csproj")]
    public async Task The_usual_build_has_this_library_and_not_the_packages(string project)
    {
        var items = await EvaluateAsync(project, "Subset");

        Assert.Contains(Library, Names(items, "ProjectReference"));
        Assert.DoesNotContain(
            Names(items, "PackageReference"), name => name.StartsWith("Microsoft.Bot.", StringComparison.Ordinal));
        Assert.DoesNotContain(Names(items, "Compile"), name => name.EndsWith(".Official.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_two_builds_share_no_folder()
    {
        const string Web = "src/ExposureBot.Web/ExposureBot.Web.csproj";

        var folders = new[] { await FoldersAsync(Web, "Subset"), await FoldersAsync(Web, "Official") };

        Assert.Equal(4, folders.SelectMany(pair => pair).Distinct().Count());
    }

    private static IEnumerable<string> Names(JsonNode items, string kind) => Paths(items, kind).Select(Path.GetFileName)!;

    private static IEnumerable<string> Paths(JsonNode items, string kind) =>
        items[kind]!.AsArray().Select(item => ((string)item!["Identity"]!).Replace('\\', '/'));

    private static async Task<JsonNode> EvaluateAsync(string project, string library) => (await RunAsync(
        project, library, "-getItem:PackageReference", "-getItem:ProjectReference", "-getItem:Compile"))["Items"]!;

    private static async Task<IEnumerable<string>> FoldersAsync(string project, string library) => (await RunAsync(
            project, library, "-getProperty:BaseIntermediateOutputPath", "-getProperty:BaseOutputPath"))["Properties"]!
        .AsObject().Select(pair => Path.GetFullPath(pair.Value!.ToString().Replace('\\', '/'), Root()));

    private static async Task<JsonNode> RunAsync(string project, string library, params string[] wanted)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add("msbuild");
        start.ArgumentList.Add(Path.Combine(Root(), project));
        start.ArgumentList.Add($"-p:BotFramework={library}");
        foreach (var one in wanted) start.ArgumentList.Add(one);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(output)!;
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
