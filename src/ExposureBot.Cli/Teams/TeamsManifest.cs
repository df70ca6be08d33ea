using System.Text.Json.Nodes;

namespace ExposureBot.Cli.Teams;

/// <summary>The manifest of an app package: one bot, for people alone, in group chats and in channels.</summary>
internal static class TeamsManifest
{
    private const string SchemaVersion = "1.30";
    private const string Commands = "bots[0].commandLists[0].commands";

    /// <summary>The manifest of <paramref name="app"/> with the words of its first language.</summary>
    /// <param name="words">Words by the keys of Teams' localization files.</param>
    /// <param name="others">Tags of the other languages and the names of their files.</param>
    public static JsonObject Write(TeamsApp app, JsonObject words, IEnumerable<(string Tag, string File)> others) => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/en-us/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = SchemaVersion,
        ["version"] = app.Version,
        ["id"] = app.AppId.ToString(),
        ["developer"] = new JsonObject
        {
            ["name"] = app.Developer,
            ["websiteUrl"] = app.Site.AbsoluteUri,
            ["privacyUrl"] = (app.PrivacyUrl ?? app.Site).AbsoluteUri,
            ["termsOfUseUrl"] = (app.TermsUrl ?? app.Site).AbsoluteUri,
        },
        ["name"] = new JsonObject { ["short"] = words["name.short"]?.DeepClone(), ["full"] = words["name.full"]?.DeepClone() },
        ["description"] = new JsonObject { ["short"] = words["description.short"]?.DeepClone(), ["full"] = words["description.full"]?.DeepClone() },
        ["icons"] = new JsonObject { ["color"] = TeamsPackage.Color, ["outline"] = TeamsPackage.Outline },
        ["accentColor"] = "#1F5F7A",
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = "en",
            ["additionalLanguages"] = new JsonArray([.. others.Select(
                other => (JsonNode)new JsonObject { ["languageTag"] = other.Tag, ["file"] = other.File })]),
        },
        ["bots"] = new JsonArray(new JsonObject
        {
            ["botId"] = app.AppId.ToString(),
            ["scopes"] = Scopes(),
            ["isNotificationOnly"] = false,
            ["supportsFiles"] = false,
            ["commandLists"] = new JsonArray(new JsonObject { ["scopes"] = Scopes(), ["commands"] = CommandList(words) }),
        }),
        ["validDomains"] = new JsonArray(app.Domain),
    };

    private static JsonArray Scopes() => ["personal", "groupChat", "team"];

    private static JsonArray CommandList(JsonObject words)
    {
        var commands = new JsonArray();
        while (words[$"{Commands}[{commands.Count}].title"] is { } title)
        {
            commands.Add((JsonNode)new JsonObject
            {
                ["title"] = title.DeepClone(),
                ["description"] = words[$"{Commands}[{commands.Count}].description"]?.DeepClone(),
            });
        }

        return commands;
    }
}
