using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExposureBot.Web.Tests.BotFramework.Support;
using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.BotFramework;

/// <summary>
/// Dialogues in the Emulator's format, which opens them: what people say in them is said to the real host, and what the bot
/// says is compared. Accept with <c>ACCEPT_GOLDENS=1</c>.
/// </summary>
public sealed partial class TranscriptTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder(), "*.transcript").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_transcript_is_what_the_bot_says(string name)
    {
        var path = Path.Combine(Folder(), name);
        var before = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!.AsArray();

        var now = await ReplayAsync(before.Select(activity => activity!.AsObject()).Where(IsFromUser).ToList());

        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDENS") == "1")
        {
            await File.WriteAllTextAsync(path, now.ToJsonString(Readable) + "\n", TestContext.Current.CancellationToken);
            before = now;
        }

        Assert.Equal(before.ToJsonString(Readable), now.ToJsonString(Readable));
    }

    private static async Task<JsonArray> ReplayAsync(List<JsonObject> said)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var service = new Service(("BotFramework:PublicUrl", "https://bot.example/"))
            .With(new StoppedClock(Time(said[0]))).Started();
        using var http = service.Client();
        var dialogue = new JsonArray();
        foreach (var activity in said)
        {
            var count = connector.Calls.Count;
            using var response = await http.PostAsJsonAsync(
                "/api/messages", activity.DeepClone().AsObject().With(("serviceUrl", connector.Url)),
                TestContext.Current.CancellationToken);
            response.EnsureSuccessStatusCode();
            dialogue.Add(activity.DeepClone());
            foreach (var reply in connector.Activities.Skip(count)) dialogue.Add((JsonNode)Kept(reply, activity, dialogue.Count));
        }

        return dialogue;
    }

    // A connector gives a reply its id and time; here both follow from its place, so that a replay is the same text.
    private static JsonObject Kept(JsonObject reply, JsonObject said, int place)
    {
        var text = BaseVersion().Replace(reply.ToJsonString(), "base=0000000000000000");
        return JsonNode.Parse(text)!.AsObject().With(
            ("id", $"{place:x8}-c8f4-11f1-9a54-000000000000"),
            ("timestamp", Time(said).AddSeconds(1).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)),
            ("serviceUrl", said["serviceUrl"]!.DeepClone()));
    }

    private static bool IsFromUser(JsonObject activity) => (string?)activity["from"]?["role"] == "user";

    private static DateTimeOffset Time(JsonObject activity) => activity["timestamp"]!.GetValue<DateTimeOffset>();

    private static string Folder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "transcripts"));

    [GeneratedRegex("base=[0-9a-f]{16}")]
    private static partial Regex BaseVersion();
}
