using System.Globalization;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Direct Line conversations in the store: one document for each activity, one head, one entry under the user.</summary>
internal sealed class DirectLineRecords(IStore store, TimeProvider clock, IOptions<ConversationOptions> options)
{
    private const int Most = 100_000;

    /// <summary>What a conversation is besides its activities.</summary>
    /// <param name="Started">Whether the bot was told that the conversation began.</param>
    public sealed record Head(string User, string Locale, bool Started);

    private DateTimeOffset Expires => clock.GetUtcNow().AddDays(options.Value.KeepDays);

    /// <summary>The head of a conversation, or null if there is none.</summary>
    public async Task<Head?> ReadHeadAsync(string conversation, CancellationToken stop) =>
        await store.ReadAsync(DocumentKind.DirectLine, HeadKey(conversation), stop) is { } document
            ? JsonSerializer.Deserialize<Head>(document.Json)
            : null;

    /// <summary>Writes the head, and the entry by which a person's conversations are found.</summary>
    public async Task WriteHeadAsync(string conversation, Head head, CancellationToken stop)
    {
        await store.WriteAsync(DocumentKind.DirectLine, UserKey(head.User) + conversation, "{}", null, Expires, stop);
        await store.WriteAsync(
            DocumentKind.DirectLine, HeadKey(conversation), JsonSerializer.Serialize(head), null, Expires, stop);
    }

    /// <summary>The activities that are kept, in order, with their indices.</summary>
    public async Task<IReadOnlyList<(int Index, string Json)>> ReadActivitiesAsync(string conversation, CancellationToken stop)
    {
        var prefix = ActivitiesKey(conversation);
        var documents = await store.ListAsync(DocumentKind.DirectLine, prefix, Most, stop);
        return [.. documents.Select(document =>
            (int.Parse(document.Key[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture), document.Json))];
    }

    /// <summary>Keeps an activity under its index, which must be free.</summary>
    public async Task WriteActivityAsync(string conversation, int index, string json, CancellationToken stop)
    {
        var etag = await store.WriteAsync(
            DocumentKind.DirectLine, ActivityKey(conversation, index), json, etag: "", Expires, stop);
        if (etag is null) throw new InvalidOperationException($"Activity {index} of the conversation is already stored.");
    }

    /// <summary>Forgets one activity.</summary>
    public Task DeleteActivityAsync(string conversation, int index, CancellationToken stop) =>
        store.DeleteAsync(DocumentKind.DirectLine, ActivityKey(conversation, index), stop);

    /// <summary>Ids of the conversations that a person has.</summary>
    public async Task<IReadOnlyList<string>> ConversationsOfAsync(string user, CancellationToken stop)
    {
        var prefix = UserKey(user);
        var documents = await store.ListAsync(DocumentKind.DirectLine, prefix, Most, stop);
        return [.. documents.Select(document => document.Key[prefix.Length..])];
    }

    /// <summary>Forgets a conversation: activities, head, and the entry under its user.</summary>
    public async Task<int> DeleteAsync(string conversation, string user, CancellationToken stop) =>
        await store.DeleteAsync(DocumentKind.DirectLine, $"conversation/{conversation}/", stop)
        + await store.DeleteAsync(DocumentKind.DirectLine, UserKey(user) + conversation, stop);

    private static string HeadKey(string conversation) => $"conversation/{conversation}/head";

    private static string ActivitiesKey(string conversation) => $"conversation/{conversation}/activity/";

    private static string ActivityKey(string conversation, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{ActivitiesKey(conversation)}{index:D9}");

    private static string UserKey(string user) => $"user/{user}/";
}
