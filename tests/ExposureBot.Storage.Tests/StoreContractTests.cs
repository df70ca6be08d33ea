using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Storage.Tests.Support;

namespace ExposureBot.Storage.Tests;

/// <summary>What every store does with run-time documents; each provider derives a class from this.</summary>
public abstract class StoreContractTests : IAsyncLifetime
{
    private protected IStore Store { get; private set; } = null!;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Close();
        GC.SuppressFinalize(this);
    }

    /// <summary>A new, empty store.</summary>
    protected abstract Task<IStore> OpenAsync();

    /// <summary>Removes what the store has left behind.</summary>
    protected virtual void Close()
    {
    }

    [Fact]
    public async Task A_document_is_read_as_it_was_written()
    {
        var etag = await WriteAsync("a", """{"text":"半導体 “quoted” \u0000 'x'\n"}""", null, Some.Instant);

        var read = await ReadAsync("a");

        Assert.Equal(new StoredDocument("a", """{"text":"半導体 “quoted” \u0000 'x'\n"}""", etag!, Some.Instant), read);
    }

    [Fact]
    public async Task A_document_that_was_never_written_is_null()
    {
        await WriteAsync("a");

        Assert.Null(await ReadAsync("b"));
        Assert.Null(await Store.ReadAsync(DocumentKind.Setting, "a", Stop));
    }

    [Fact]
    public async Task A_write_without_etag_replaces_whatever_is_there()
    {
        var first = await WriteAsync("a", "1");

        var second = await WriteAsync("a", "2");

        Assert.NotEqual(first, second);
        Assert.Equal(new StoredDocument("a", "2", second!, null), await ReadAsync("a"));
    }

    [Fact]
    public async Task A_write_with_an_empty_etag_only_creates()
    {
        Assert.NotNull(await WriteAsync("a", "1", ""));

        Assert.Null(await WriteAsync("a", "2", ""));
        Assert.Equal("1", (await ReadAsync("a"))?.Json);
    }

    [Fact]
    public async Task A_write_with_the_stored_etag_replaces()
    {
        var first = await WriteAsync("a", "1");

        var second = await WriteAsync("a", "2", first);

        Assert.Equal(second, (await ReadAsync("a"))?.ETag);
        Assert.Null(await WriteAsync("a", "3", first));
        Assert.Equal("2", (await ReadAsync("a"))?.Json);
    }

    [Fact]
    public async Task A_write_with_an_etag_does_not_create()
    {
        Assert.Null(await WriteAsync("a", "1", "never seen"));

        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task An_etag_of_a_deleted_document_is_not_used_again()
    {
        var first = await WriteAsync("a", "same");
        await DeleteAsync("a");

        var second = await WriteAsync("a", "same", "");

        Assert.NotEqual(first, second);
        Assert.Null(await WriteAsync("a", "other", first));
    }

    [Fact]
    public async Task Kinds_are_kept_apart()
    {
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            await Store.WriteAsync(kind, "a", $"\"{kind}\"", "", null, Stop);
        }

        await Store.DeleteAsync(DocumentKind.Watch, "a", Stop);

        Assert.Null(await Store.ReadAsync(DocumentKind.Watch, "a", Stop));
        Assert.Equal("\"Event\"", (await Store.ReadAsync(DocumentKind.Event, "a", Stop))?.Json);
    }

    [Fact]
    public async Task Keys_are_exact()
    {
        string[] keys =
            ["", " ", "a", "A", "a ", "á", "a\u0301", "coop", "co\u00ADop", "a/b", "a%", "a_", "あ", "ア", "🚗"];
        foreach (var key in keys) await WriteAsync(key, $"\"{key.Length}\"", "");

        var listed = await ListAsync("");

        Assert.Equal(keys.Length, listed.Count);
        Assert.All(keys, key => Assert.Contains(listed, document => document.Key == key));
    }

    [Fact]
    public async Task A_prefix_is_taken_literally()
    {
        foreach (var key in (string[])["a%b", "a_b", "axb", "a", "A%b", "b"]) await WriteAsync(key);

        Assert.Equal(["a%b"], await KeysAsync("a%"));
        Assert.Equal(["a_b"], await KeysAsync("a_"));
        Assert.Equal(["a", "a%b", "a_b", "axb"], await KeysAsync("a"));
    }

    [Fact]
    public async Task A_list_is_in_the_order_of_the_keys_and_ends_at_the_limit()
    {
        foreach (var key in (string[])["p/3", "p/1", "q", "p/2", "o", "p"]) await WriteAsync(key);

        Assert.Equal(["p", "p/1", "p/2"], await KeysAsync("p", 3));
        Assert.Equal(["p", "p/1", "p/2", "p/3"], await KeysAsync("p", 4));
        Assert.Empty(await KeysAsync("p", 0));
        Assert.Empty(await KeysAsync("x"));
    }

    [Theory]
    [InlineData("a", 2000)]
    [InlineData("鉱", 700)]
    [InlineData("🚗", 500)]
    public async Task Long_keys_are_exact_too_and_are_listed_by_prefix(string unit, int count)
    {
        var stem = string.Concat(Enumerable.Repeat(unit, count));
        string[] keys = [stem, stem + "/1", stem + "/2", stem + "/3", stem + "x"];
        foreach (var key in keys.Reverse()) await WriteAsync(key, "1", "");

        Assert.Equal(keys[..3], await KeysAsync(stem, 3));
        Assert.Equal(keys[1..4], await KeysAsync(stem + "/"));
        Assert.Equal(keys[1..2], await KeysAsync(stem + "/", 1));
        Assert.Equal(keys[2], (await ReadAsync(keys[2]))?.Key);
        Assert.Null(await WriteAsync(keys[2], "2", ""));
        Assert.Equal(3, await DeleteAsync(stem + "/"));
        Assert.Equal([keys[0], keys[4]], await KeysAsync(unit));
    }

    [Fact]
    public async Task Short_and_long_keys_are_listed_together_in_order()
    {
        var stem = new string('k', 250);
        string[] keys = [.. Enumerable.Range(0, 40).Select(i => stem + new string('k', i))];
        foreach (var key in keys) await WriteAsync(key);

        Assert.Equal(keys, await KeysAsync(stem));
        Assert.Equal(keys[..12], await KeysAsync("k", 12));
    }

    [Fact]
    public async Task Half_a_character_in_a_key_does_no_harm()
    {
        var key = "a\uD800b";

        var etag = await WriteAsync(key, "1", "");

        Assert.Equal(etag, (await ReadAsync(key))?.ETag);
        Assert.Single(await ListAsync("a"));
        Assert.Equal(1, await DeleteAsync(key));
    }

    [Fact]
    public async Task Deleting_takes_the_key_and_all_that_begin_with_it()
    {
        foreach (var key in (string[])["u/1", "u/1/x", "u/10", "u/2", "U/1"]) await WriteAsync(key);

        Assert.Equal(3, await DeleteAsync("u/1"));
        Assert.Equal(0, await DeleteAsync("u/1"));
        Assert.Equal(["U/1", "u/2"], await KeysAsync(""));
    }

    [Fact]
    public async Task Deleting_has_no_limit()
    {
        await Task.WhenAll(Enumerable.Range(0, 1201).Select(i => WriteAsync($"k{i:0000}")));

        Assert.Equal(1200, await DeleteAsync("k0") + await DeleteAsync("k10") + await DeleteAsync("k11"));
        Assert.Equal(["k1200"], await KeysAsync(""));
    }

    [Fact]
    public async Task Only_what_expired_before_now_is_deleted()
    {
        await WriteAsync("past", expires: Some.Instant.AddMilliseconds(-1));
        await WriteAsync("long past", expires: Some.Instant.AddYears(-200));
        await WriteAsync("now", expires: Some.Instant);
        await WriteAsync("later", expires: Some.Instant.AddDays(1));
        await WriteAsync("never");
        await Store.WriteAsync(DocumentKind.DirectLine, "past", "1", null, Some.Instant.AddMinutes(-1), Stop);

        Assert.Equal(3, await Store.ExpireAsync(Some.Instant, Stop));
        Assert.Equal(["later", "never", "now"], await KeysAsync(""));
        Assert.Equal(0, await Store.ExpireAsync(Some.Instant, Stop));
    }

    [Fact]
    public async Task A_write_sets_the_end_anew()
    {
        await WriteAsync("a", expires: Some.Instant.AddDays(-1));
        await WriteAsync("a", expires: Some.Instant.ToOffset(TimeSpan.FromHours(9)).AddDays(1));
        await WriteAsync("b", expires: Some.Instant.AddDays(-1));
        await WriteAsync("b");

        Assert.Equal(0, await Store.ExpireAsync(Some.Instant, Stop));
        Assert.Equal(Some.Instant.AddDays(1), (await ReadAsync("a"))?.Expires);
        Assert.Equal(TimeSpan.Zero, (await ReadAsync("a"))?.Expires?.Offset);
    }

    [Fact]
    public async Task A_document_that_expired_is_there_until_it_is_swept()
    {
        await WriteAsync("a", expires: Some.Instant);

        Assert.NotNull(await ReadAsync("a"));
    }

    [Fact]
    public async Task A_megabyte_is_stored_and_too_much_is_refused()
    {
        var megabyte = $"\"{new string('あ', 350_000)}\"";
        await WriteAsync("large", megabyte);

        var refused = await Assert.ThrowsAsync<StoreException>(() => WriteAsync("huge", new string('x', 15_000_001)));

        Assert.Equal(megabyte, (await ReadAsync("large"))?.Json);
        Assert.Equal(
            "EB5009: the document `huge` has 15000001 bytes; a store takes up to 15000000. "
            + "Store less in one document.",
            refused.Message);
        Assert.Null(Store.Failure);
    }

    [Fact]
    public async Task A_caller_who_has_given_up_writes_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.WriteAsync(DocumentKind.Event, "a", "1", null, null, cancelled));

        Assert.Null(await ReadAsync("a"));
    }

    [Fact]
    public async Task Of_writers_with_the_same_etag_exactly_one_wins()
    {
        await WriteAsync("counter", "0", "");

        var wins = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountAsync(100))));

        Assert.Equal("800", (await ReadAsync("counter"))?.Json);
        Assert.All(wins, count => Assert.Equal(100, count));
    }

    [Fact]
    public async Task Readers_beside_writers_see_only_whole_documents()
    {
        var writers = Enumerable.Range(0, 6).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 60; i++) await WriteAsync($"w{w}/{i % 10}", $"{w}:{new string('x', i * 50)}:{w}");
        }));
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                Assert.All(await ListAsync("w"), document => Assert.Equal(document.Json[0], document.Json[^1]));
                Assert.StartsWith("2:", (await ReadAsync("w2/5"))?.Json ?? "2:", StringComparison.Ordinal);
            }
        }));

        await Task.WhenAll([.. writers, .. readers]);

        Assert.Equal(60, (await ListAsync("w")).Count);
    }

    private protected Task<string?> WriteAsync(
        string key, string json = "{}", string? etag = null, DateTimeOffset? expires = null) =>
        Store.WriteAsync(DocumentKind.Conversation, key, json, etag, expires, Stop);

    private protected Task<StoredDocument?> ReadAsync(string key) =>
        Store.ReadAsync(DocumentKind.Conversation, key, Stop);

    private Task<IReadOnlyList<StoredDocument>> ListAsync(string prefix) =>
        Store.ListAsync(DocumentKind.Conversation, prefix, 1000, Stop);

    private async Task<IEnumerable<string>> KeysAsync(string prefix, int limit = 1000) =>
        (await Store.ListAsync(DocumentKind.Conversation, prefix, limit, Stop)).Select(document => document.Key);

    private Task<int> DeleteAsync(string prefix) => Store.DeleteAsync(DocumentKind.Conversation, prefix, Stop);

    private async Task<int> CountAsync(int times)
    {
        var won = 0;
        while (won < times)
        {
            var read = (await ReadAsync("counter"))!;
            var next = int.Parse(read.Json, CultureInfo.InvariantCulture) + 1;
            if (await WriteAsync("counter", $"{next}", read.ETag) is not null) won++;
        }

        return won;
    }
}
