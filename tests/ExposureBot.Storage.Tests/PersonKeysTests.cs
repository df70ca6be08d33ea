using ExposureBot.Knowledge;

namespace ExposureBot.Storage.Tests;

public sealed class PersonKeysTests
{
    [Fact]
    public async Task Deleting_a_person_keeps_the_one_with_a_longer_name()
    {
        await using var store = Stores.OpenInMemory();
        await WriteAsync(store, "user-1/a");
        await WriteAsync(store, "user-10/a");

        var count = await store.DeleteAsync(DocumentKind.Conversation, PersonKeys.Beginning("user-1"), TestContext.Current.CancellationToken);

        var left = await store.ListAsync(DocumentKind.Conversation, "user-", 10, TestContext.Current.CancellationToken);
        Assert.Equal(1, count);
        Assert.Equal("user-10/a", Assert.Single(left).Key);
    }

    [Fact]
    public async Task An_empty_person_deletes_nothing()
    {
        await using var store = Stores.OpenInMemory();
        await WriteAsync(store, "user-1/a");

        Assert.Equal(0, await store.DeleteAsync(DocumentKind.Conversation, PersonKeys.Beginning(""), TestContext.Current.CancellationToken));
    }

    private static async Task WriteAsync(IStore store, string key) =>
        Assert.NotNull(await store.WriteAsync(DocumentKind.Conversation, key, "{}", etag: "", expires: null, TestContext.Current.CancellationToken));
}
