using System.Diagnostics;
using ExposureBot.Cli;

namespace ExposureBot.Tests.Cli;

/// <summary>The program as a person starts it.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Draft = """
        {"id":"E-TEST-1","date":"2026-11-20","date_precision":"day","actors":"mofcom","targets":"JPN","commodities":"gallium",
         "class":"report","authority_kind":"media","legal_stage":"none","title_en":"A test","title_ja":"試験","title_zh":"测试",
         "summary_en":"A test.","summary_ja":"試験。","summary_zh":"测试。","sources":"hk01-20251120","known_from":"2026-11-20"}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("exposurebot-cli-").FullName;

    private string Store => Path.Combine(folder, "x.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Help_teaches_with_examples()
    {
        var (exit, output, _) = await RunAsync("", "--help");

        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("exposurebot ask \"how dependent is Japan on China for dysprosium?\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_records_are_valid()
    {
        var (exit, output, _) = await RunAsync("", "validate");

        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("0 errors, 0 warnings", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_says_which_figure_leads_and_why_each_other_does_not()
    {
        var (exit, output, _) = await RunAsync("", "explain", "how dependent is Japan on China for rare earths?");

        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains("chosen: F-CNEX-010 71.9 percent, 2024", output, StringComparison.Ordinal);
        Assert.Contains("not chosen: F-JPR-006 70 percent, 2024, WSJ via Mint: superseded", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_records_says_what_to_do()
    {
        var (exit, _, error) = await RunAsync("", "validate", "--knowledge", folder);

        Assert.Equal(ExitCodes.Broken, exit);
        Assert.StartsWith($"EB1001: `{folder}` holds no *.csv file.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_package_for_Teams_is_written_by_one_command()
    {
        var file = Path.Combine(folder, "teams.zip");

        var (exit, output, _) = await RunAsync(
            "", "teams", "package", "--app-id", "5d0c3f0e-0000-4000-8000-00000000b07a", "--domain", "bot.example.com",
            "--out", file);

        Assert.Equal((ExitCodes.Done, file, true), (exit, output.TrimEnd(), File.Exists(file)));
    }

    [Theory]
    [InlineData("--domain", "https://bot.example.com/", "--domain is a host name")]
    [InlineData("--app-id", "bot", "'bot'")]
    [InlineData("--version", "1.0", "--version is three numbers")]
    [InlineData("--developer", "a name of far more than thirty-two characters", "--developer is a name")]
    [InlineData("--privacy-url", "http://bot.example.com/", "An address begins with https://.")]
    public async Task An_app_package_with_a_wrong_option_is_refused_and_says_why(string option, string value, string message)
    {
        var right = new Dictionary<string, string>
        {
            ["--app-id"] = "5d0c3f0e-0000-4000-8000-00000000b07a",
            ["--domain"] = "bot.example.com",
            ["--out"] = Path.Combine(folder, "teams.zip"),
        };
        right[option] = value;

        var (exit, _, error) = await RunAsync(
            "", ["teams", "package", .. right.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.NotEqual(ExitCodes.Done, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_load_of_the_same_records_changes_nothing()
    {
        await RunAsync("", "load", "--store", Store);

        var (exit, output, _) = await RunAsync("", "load", "--store", Store);

        Assert.Equal(ExitCodes.Done, exit);
        Assert.Contains(", 0 rows added, 0 closed,", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_added_once_and_listed()
    {
        await RunAsync("", "load", "--store", Store);

        var first = await RunAsync(Draft, "events", "add", "--store", Store);
        var second = await RunAsync(Draft, "events", "add", "--store", Store);
        var list = await RunAsync("", "events", "list", "--store", Store);

        Assert.Equal((ExitCodes.Done, ExitCodes.Findings), (first.Exit, second.Exit));
        Assert.Contains("An event `E-TEST-1` is stored already.", second.Error, StringComparison.Ordinal);
        Assert.Contains("E-TEST-1", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_event_is_refused_with_what_is_wrong()
    {
        await RunAsync("", "load", "--store", Store);

        var (exit, _, error) = await RunAsync(
            Draft.Replace("hk01-20251120", "hk99", StringComparison.Ordinal), "events", "add", "--store", Store);

        Assert.Equal(ExitCodes.Findings, exit);
        Assert.Contains("EB2101: unknown id `hk99`.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_and_jsonl_exclude_each_other()
    {
        var (exit, _, error) = await RunAsync("", "ask", "hello", "--jsonl");

        Assert.NotEqual(ExitCodes.Done, exit);
        Assert.Contains("Give one question, or --jsonl and questions on standard input.", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(JsonLines).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
