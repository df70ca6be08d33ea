using System.Text;
using ExposureBot.Knowledge;
using ExposureBot.Storage.Tests.Support;

namespace ExposureBot.Storage.Tests.LiteDb;

/// <summary>LiteDB has no checksums: a store must notice damage itself, and leave the file for repair.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("title of a")]
    [InlineData("measures")]
    [InlineData("base-version-1")]
    public async Task A_changed_byte_in_the_base_is_noticed(string text)
    {
        await MakeAsync();
        Change(text);
        await using var store = Stores.OpenLiteDb(_folder.Database);

        var damaged = await Assert.ThrowsAsync<StoreException>(() => store.ReadBaseAsync(Stop));

        Assert.Equal("EB5004", damaged.Code);
        Assert.EndsWith(
            "Stop this process and move the file and its `-log.db` aside, do not delete them. Then put a backup "
            + "in place, or start without one: curated records are rebuilt from the knowledge folder.",
            damaged.Message, StringComparison.Ordinal);
        Assert.Same(damaged, store.Failure);
    }

    [Theory]
    [InlineData("of the feedback")]
    [InlineData("key-of-it")]
    public async Task A_changed_byte_in_a_document_is_noticed(string text)
    {
        await MakeAsync();
        Change(text);
        await using var store = Stores.OpenLiteDb(_folder.Database);

        var damaged = await Assert.ThrowsAsync<StoreException>(
            () => store.ListAsync(DocumentKind.Feedback, "", 10, Stop));

        Assert.Equal("EB5004", damaged.Code);
    }

    [Fact]
    public async Task After_damage_nothing_is_written_any_more()
    {
        await MakeAsync();
        Change("title of a");
        var store = Stores.OpenLiteDb(_folder.Database);
        await Assert.ThrowsAsync<StoreException>(() => store.ReadBaseAsync(Stop));
        var before = File.ReadAllBytes(_folder.Database);

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => store.WriteAsync(DocumentKind.Event, "a", "{}", null, null, Stop));
        await Assert.ThrowsAsync<StoreException>(() => store.LoadBaseAsync(Some.Base("v2", "x"), Some.Instant, Stop));
        await store.DisposeAsync();

        Assert.Equal("EB5004", refused.Code);
        Assert.Equal(before, File.ReadAllBytes(_folder.Database));
    }

    [Fact]
    public void A_file_that_is_something_else_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("not a database\n", 2000));
        File.WriteAllText(_folder.Database, text);

        var damaged = Assert.Throws<StoreException>(() => Stores.OpenLiteDb(_folder.Database));

        Assert.Equal("EB5004", damaged.Code);
        Assert.StartsWith(text[..16_000], File.ReadAllText(_folder.Database), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Bytes_overwritten_anywhere_are_an_error_or_do_no_harm(int seed)
    {
        await MakeAsync(rows: 400);
        var whole = File.ReadAllBytes(_folder.Database);
        var random = new Random(seed);
        for (var i = 0; i < 25; i++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hit = 0; hit < 8; hit++) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(_folder.Database, damaged);

            var read = await ReadOrCodeAsync();

            Assert.True(read is "whole" or "EB5004", $"seed {seed}, file {i}: {read}");
        }
    }

    [Fact]
    public async Task Moved_aside_the_file_is_kept_and_a_new_one_begins()
    {
        await MakeAsync();
        Change("title of a");
        var damaged = File.ReadAllBytes(_folder.Database);

        var aside = Stores.MoveAside(_folder.Database, Some.Instant);

        Assert.Equal(_folder.Database + ".damaged-20251124093000", aside);
        Assert.Equal(damaged, File.ReadAllBytes(aside));
        await using var store = Stores.OpenLiteDb(_folder.Database);
        Assert.Null(await store.ReadBaseVersionAsync(Stop));
    }

    [Fact]
    public async Task A_file_in_use_is_not_moved()
    {
        await using var store = Stores.OpenLiteDb(_folder.Database);

        var refused = Assert.Throws<StoreException>(() => Stores.MoveAside(_folder.Database, Some.Instant));

        Assert.Equal("EB5001", refused.Code);
        Assert.True(File.Exists(_folder.Database));
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_moved() => Assert.Equal(
        $"EB5012: there is no store `{_folder.Database}`. Look at the path of the store in the settings.",
        Assert.Throws<StoreException>(() => Stores.MoveAside(_folder.Database, Some.Instant)).Message);

    private async Task MakeAsync(int rows = 3)
    {
        await using var store = Stores.OpenLiteDb(_folder.Database);
        await store.LoadBaseAsync(Base(rows), Some.Instant, Stop);
        await store.WriteAsync(DocumentKind.Feedback, "key-of-it", "\"text of the feedback\"", null, null, Stop);
    }

    private static BaseText Base(int rows) =>
        Some.Base("base-version-1", [.. Enumerable.Range(0, rows).Select(i => $"{(char)('a' + i % 26)}{i / 26}")]);

    private async Task<string> ReadOrCodeAsync()
    {
        try
        {
            await using var store = Stores.OpenLiteDb(_folder.Database);
            AssertBase.Same(Base(400), await store.ReadBaseAsync(Stop));
            var documents = await store.ListAsync(DocumentKind.Feedback, "", 10, Stop);
            return Assert.Single(documents).Json == "\"text of the feedback\"" ? "whole" : "changed";
        }
        catch (StoreException error)
        {
            return error.Code;
        }
    }

    /// <summary>Changes the last letter of a text wherever it stands in the file.</summary>
    private void Change(string text)
    {
        var bytes = File.ReadAllBytes(_folder.Database);
        var wanted = Encoding.UTF8.GetBytes(text);
        var places = Enumerable.Range(0, bytes.Length).Where(at => bytes.AsSpan(at).StartsWith(wanted)).ToList();
        Assert.NotEmpty(places);
        foreach (var at in places) bytes[at + wanted.Length - 1] ^= 1;
        File.WriteAllBytes(_folder.Database, bytes);
    }
}
