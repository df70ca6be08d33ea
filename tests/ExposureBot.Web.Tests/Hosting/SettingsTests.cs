using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Every_setting_is_explained_to_administrators()
    {
        var document = Read("docs", "running.md");
        var settings = JsonNode.Parse(Read("appsettings.json"), documentOptions: new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
        })!.AsObject();

        var missing = Paths("", settings).Where(path => !document.Contains($"`{path}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_setting_of_the_bot_framework_is_explained_with_its_channels()
    {
        var document = Read("docs", "channels.md");
        var settings = JsonNode.Parse(Read("appsettings.json"))!.AsObject();

        var missing = Paths("", settings)
            .Where(path => path.StartsWith("MicrosoftApp", StringComparison.Ordinal)
                || path.StartsWith("BotFramework:", StringComparison.Ordinal))
            .Where(path => !document.Contains($"| `{path}` |", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Paths(string prefix, JsonObject node) => node.SelectMany(pair => pair.Value is JsonObject inner
        ? Paths($"{prefix}{pair.Key}:", inner)
        : [prefix + pair.Key]);

    private static string Read(params string[] parts) =>
        File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. parts]));
}
