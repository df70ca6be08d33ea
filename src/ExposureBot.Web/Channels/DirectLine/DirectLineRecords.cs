using System.Globalization;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>
/// Direct Line conversations in the store: a head and one document for each activity, the person first in every key, so
/// that all of a person's can be shown and deleted.
/// </summary>
internal sealed class DirectLineRecords(IStore store, TimeProvider clock, IOptions<ConversationOptions> options)
{
    private const int Most = 100_000;

    /// <summary>What a conversation is besides its activities.</summary>
    /// <param name="Started">Whether the bot was told that the conversation began.</param>
    public sealed record Head(string Locale, bool Started);

    private DateTimeOffset Expires => clock.GetUtcNow().AddDays(options.Value.KeepDays);

    /// <summary>The head of a conversation, or null if there is none.</summary>
    public async Task<Head?> ReadHeadAsync(DirectLinePass pass, CancellationToken stop) =>
        await store.ReadAsync(DocumentKind.DirectLine, HeadKey(pass), stop) is { } document
            ? JsonSerializer.Deserialize<Head>(document.Json)
            : null;

    /// <summary>Writes the head.</summary>
    public Task WriteHeadAsync(DirectLinePass pass, Head head, CancellationToken stop) => store.WriteAsync(
        DocumentKind.DirectLine, HeadKey(pass), JsonSerializer.Serialize(head), etag: null, Expires, stop);

    /// <summary>The activities that are kept, in order, with their indices.</summary>
    public async Task<IReadOnlyList<(int Index, string Json)>> ReadActivitiesAsync(DirectLinePass pass, CancellationToken stop)
    {
        var prefix = ActivitiesKey(pass);
        var documents = await store.ListAsync(DocumentKind.DirectLine, prefix, Most, stop);
        return [.. documents.Select(document =>
            (int.Parse(document.Key[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture), document.Json))];
    }

    /// <summary>Keeps an activity under its index, which must be free.</summary>
    public async Task WriteActivityAsync(DirectLinePass pass, int index, string json, CancellationToken stop)
    {
        var etag = await store.WriteAsync(
            DocumentKind.DirectLine, ActivityKey(pass, index), json, etag: "", Expires, stop);
        if (etag is null) throw new InvalidOperationException($"Activity {index} of the conversation is already stored.");
    }

    /// <summary>Forgets one activity.</summary>
    public Task DeleteActivityAsync(DirectLinePass pass, int index, CancellationToken stop) =>
        store.DeleteAsync(DocumentKind.DirectLine, ActivityKey(pass, index), stop);

    /// <summary>Forgets a conversation.</summary>
    public Task<int> DeleteAsync(DirectLinePass pass, CancellationToken stop) =>
        store.DeleteAsync(DocumentKind.DirectLine, Key(pass), stop);

    private static string Key(DirectLinePass pass) => $"{pass.User}/{pass.Conversation}/";

    private static string HeadKey(DirectLinePass pass) => Key(pass) + "head";

    private static string ActivitiesKey(DirectLinePass pass) => Key(pass) + "activity/";

    private static string ActivityKey(DirectLinePass pass, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{ActivitiesKey(pass)}{index:D9}");
}
