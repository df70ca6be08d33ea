using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExposureBot.Cli;
using ExposureBot.Cli.Teams;

namespace ExposureBot.Tests.Cli;

/// <summary>
/// The app package keeps the rules of Teams' manifest schema 1.30 and of its localization schema, as far as this package
/// uses them: required members, no others, lengths, patterns, closed lists.
/// </summary>
public sealed partial class TeamsPackageTests
{
    private static readonly TeamsApp App = new(
        new Guid("5d0c3f0e-0000-4000-8000-00000000b07a"), "bot.example.com", "1.0.0", "Example Corporation", null, null);

    // Schema 1.30: the longest text of a member, by its path.
    private static readonly Dictionary<string, int> Longest = new()
    {
        ["version"] = 256,
        ["developer.name"] = 32,
        ["developer.websiteUrl"] = 2048,
        ["developer.privacyUrl"] = 2048,
        ["developer.termsOfUseUrl"] = 2048,
        ["name.short"] = 30,
        ["name.full"] = 100,
        ["description.short"] = 80,
        ["description.full"] = 4000,
        ["icons.color"] = 2048,
        ["icons.outline"] = 2048,
        ["bots[].commandLists[].commands[].title"] = 128,
        ["bots[].commandLists[].commands[].description"] = 4000,
        ["validDomains[]"] = 2048,
    };

    // Schema 1.30: members with a pattern or a closed list.
    private static readonly Dictionary<string, Regex> Patterns = new()
    {
        ["$schema"] = new("^https://developer\\.microsoft\\.com/en-us/json-schemas/teams/v1\\.30/MicrosoftTeams\\.schema\\.json$"),
        ["manifestVersion"] = new("^1\\.30$"),
        ["id"] = Guids(),
        ["accentColor"] = new("^#[0-9a-fA-F]{6}$"),
        ["localizationInfo.defaultLanguageTag"] = Tags(),
        ["localizationInfo.additionalLanguages[].languageTag"] = Tags(),
        ["localizationInfo.additionalLanguages[].file"] = new("^[^/]{1,2048}$"),
        ["bots[].botId"] = Guids(),
        ["bots[].scopes[]"] = Scopes(),
        ["bots[].commandLists[].scopes[]"] = Scopes(),
        ["bots[].isNotificationOnly"] = new("^false$"),
        ["bots[].supportsFiles"] = new("^false$"),
    };

    [Fact]
    public void Every_member_of_the_manifest_is_one_of_the_schema_and_keeps_its_rules()
    {
        var members = Leaves(Manifest()).ToList();

        Assert.Empty(members.Select(member => member.Path).Except([.. Longest.Keys, .. Patterns.Keys]));
        Assert.All(
            members.Where(member => Longest.ContainsKey(member.Path)),
            member => Assert.InRange(member.Value.Length, 1, Longest[member.Path]));
        Assert.All(
            members.Where(member => Patterns.ContainsKey(member.Path)),
            member => Assert.Matches(Patterns[member.Path], member.Value));
    }

    [Theory]
    [InlineData("manifestVersion")]
    [InlineData("version")]
    [InlineData("id")]
    [InlineData("developer.name")]
    [InlineData("developer.websiteUrl")]
    [InlineData("developer.privacyUrl")]
    [InlineData("developer.termsOfUseUrl")]
    [InlineData("name.short")]
    [InlineData("description.short")]
    [InlineData("description.full")]
    [InlineData("icons.outline")]
    [InlineData("icons.color")]
    [InlineData("accentColor")]
    [InlineData("localizationInfo.defaultLanguageTag")]
    [InlineData("bots[].botId")]
    [InlineData("bots[].scopes[]")]
    public void What_the_schema_requires_is_there(string path)
    {
        Assert.Contains(path, Leaves(Manifest()).Select(member => member.Path));
    }

    [Fact]
    public void Lists_are_no_longer_than_the_schema_allows_and_the_bot_is_in_all_three_scopes()
    {
        var bot = Assert.Single(Manifest()["bots"]!.AsArray())!;
        var list = Assert.Single(bot["commandLists"]!.AsArray())!;

        Assert.Equal(["personal", "groupChat", "team"], bot["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.InRange(list["commands"]!.AsArray().Count, 1, 12);
    }

    [Fact]
    public void Every_other_language_has_the_words_of_the_first_within_the_same_lengths()
    {
        var files = Manifest()["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(other => (string)other!["file"]!);
        var first = JsonNode.Parse(File.ReadAllText(Path.Combine(WordsFolder, "en.json")))!.AsObject();

        foreach (var words in files.Select(file => JsonNode.Parse(Entry(file))!.AsObject()))
        {
            Assert.Equal(first.Select(word => word.Key).Order(), words.Select(word => word.Key).Order());
            Assert.All(words, word => Assert.InRange(
                ((string)word.Value!).Length, 1, Longest[Index().Replace(word.Key, "[]")]));
        }
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void Icons_have_the_size_that_Teams_wants(string name, int side)
    {
        var png = Entry(name);

        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(png, 1, 3));
        Assert.Equal(
            (side, side),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public void The_package_holds_what_the_manifest_names_and_nothing_else()
    {
        using var package = new ZipArchive(new MemoryStream(Package()));

        Assert.Equal(
            ["color.png", "ja.json", "manifest.json", "outline.png", "zh.json"],
            package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_installation_gives_the_same_bytes()
    {
        Assert.Equal(Package(), Package());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Words_that_are_none_are_an_error_with_a_code(string words)
    {
        var folder = Directory.CreateTempSubdirectory("exposurebot-teams-").FullName;
        File.WriteAllText(Path.Combine(folder, "en.json"), words);

        var error = Assert.Throws<BrokenContentException>(() => TeamsPackage.Write(Stream.Null, App, folder));

        Assert.StartsWith("EB1003: ", error.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static string WordsFolder => Path.Combine(AppContext.BaseDirectory, "dialogs", "teams");

    private static JsonObject Manifest() => JsonNode.Parse(Entry("manifest.json"))!.AsObject();

    private static byte[] Package()
    {
        using var bytes = new MemoryStream();
        TeamsPackage.Write(bytes, App, WordsFolder);
        return bytes.ToArray();
    }

    private static byte[] Entry(string name)
    {
        using var package = new ZipArchive(new MemoryStream(Package()));
        using var stream = package.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<(string Path, string Value)> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(
            member => Leaves(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany(item => Leaves(item, path + "[]")),
        _ => [(path, node?.ToString() ?? "")],
    };

    [GeneratedRegex("^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$")]
    private static partial Regex Guids();

    [GeneratedRegex("^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$")]
    private static partial Regex Tags();

    [GeneratedRegex("^(team|personal|groupChat|copilot)$")]
    private static partial Regex Scopes();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
