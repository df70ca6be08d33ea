using ExposureBot.Knowledge;
using ExposureBot.Storage.Tests.Support;

namespace ExposureBot.Storage.Tests;

/// <summary>What every store does with the curated base.</summary>
public abstract class BaseContractTests : IAsyncLifetime
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
    public async Task Before_the_first_load_there_is_no_base()
    {
        Assert.Null(await Store.ReadBaseAsync(Stop));
        Assert.Null(await Store.ReadBaseVersionAsync(Stop));
    }

    [Fact]
    public async Task The_first_load_adds_every_row()
    {
        var text = Some.Base("v1", "a", "b", "c");

        var outcome = await LoadAsync(text);

        Assert.Equal(new LoadOutcome("v1", 3, 0, 0), outcome);
        Assert.Equal("v1", await Store.ReadBaseVersionAsync(Stop));
        AssertBase.Same(text, await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task The_same_content_again_changes_nothing()
    {
        await LoadAsync(Some.Base("v1", "a", "b", "c"));

        Assert.Equal(new LoadOutcome("v1", 0, 0, 3), await LoadAsync(Some.Base("v1", "a", "b", "c")));
        AssertBase.Same(Some.Base("v1", "a", "b", "c"), await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task A_changed_row_is_closed_and_appended()
    {
        await LoadAsync(Some.Base("v1", "a", "b", "c"));

        Assert.Equal(new LoadOutcome("v2", 1, 1, 2), await LoadAsync(Some.Base("v2", "a", "B", "c")));
        AssertBase.Same(Some.Base("v2", "a", "B", "c"), await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task A_row_inserted_at_the_top_moves_the_others_and_changes_none()
    {
        await LoadAsync(Some.Base("v1", "a", "b"));

        Assert.Equal(new LoadOutcome("v2", 1, 0, 2), await LoadAsync(Some.Base("v2", "new", "a", "b")));
        AssertBase.Same(Some.Base("v2", "new", "a", "b"), await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task Order_is_part_of_the_base()
    {
        await LoadAsync(Some.Base("v1", "a", "b", "c"));

        Assert.Equal(new LoadOutcome("v2", 0, 0, 3), await LoadAsync(Some.Base("v2", "c", "a", "b")));
        AssertBase.Same(Some.Base("v2", "c", "a", "b"), await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task A_row_that_stands_twice_is_kept_twice()
    {
        await LoadAsync(Some.Base("v1", "a", "a", "b"));

        Assert.Equal(new LoadOutcome("v2", 0, 1, 2), await LoadAsync(Some.Base("v2", "a", "b")));
        Assert.Equal(new LoadOutcome("v3", 1, 0, 2), await LoadAsync(Some.Base("v3", "b", "a", "a")));
        AssertBase.Same(Some.Base("v3", "b", "a", "a"), await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task A_base_that_returns_is_current_again()
    {
        await LoadAsync(Some.Base("v1", "a", "b"));
        await LoadAsync(Some.Base("v2", "a"));

        Assert.Equal(new LoadOutcome("v1", 1, 0, 1), await LoadAsync(Some.Base("v1", "a", "b")));
        AssertBase.Same(Some.Base("v1", "a", "b"), await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task Tables_come_go_and_change_their_columns()
    {
        await LoadAsync(Some.Base("v1", "a", "b"));
        var renamed = new BaseText(
            "v2",
            [new("events", []), new("measures", ["id", "name"])],
            [new("measures", 2, ["a", "title of a"]), new("measures", 9, ["", "\"x\",\n半\u0001\u2028"])]);

        var outcome = await LoadAsync(renamed);

        Assert.Equal(new LoadOutcome("v2", 1, 1, 1), outcome);
        AssertBase.Same(renamed, await Store.ReadBaseAsync(Stop));
        Assert.Equal(new LoadOutcome("v3", 0, 2, 0), await LoadAsync(new BaseText("v3", [], [])));
        AssertBase.Same(new BaseText("v3", [], []), await Store.ReadBaseAsync(Stop));
    }

    [Fact]
    public async Task Rows_of_different_tables_are_different_rows()
    {
        await LoadAsync(new BaseText("v1", [new("a", ["id"]), new("b", ["id"])], [new("a", 2, ["1"])]));

        var outcome = await LoadAsync(new BaseText("v2", [new("a", ["id"]), new("b", ["id"])], [new("b", 2, ["1"])]));

        Assert.Equal(new LoadOutcome("v2", 1, 1, 0), outcome);
    }

    [Fact]
    public async Task A_row_without_header_is_refused_and_the_old_base_stays()
    {
        await LoadAsync(Some.Base("v1", "a"));

        await Assert.ThrowsAsync<ArgumentException>(() => LoadAsync(new BaseText("v2", [], [new("stray", 2, ["1"])])));

        AssertBase.Same(Some.Base("v1", "a"), await Store.ReadBaseAsync(Stop));
        Assert.Null(Store.Failure);
    }

    [Fact]
    public async Task The_curated_base_of_the_repository_is_read_as_it_was_loaded()
    {
        var outcome = await LoadAsync(RealBase.Text);

        AssertBase.Same(RealBase.Text, await Store.ReadBaseAsync(Stop));
        Assert.Equal(new LoadOutcome(RealBase.Text.Version, RealBase.Text.Rows.Count, 0, 0), outcome);
        Assert.Equal(RealBase.Text.Rows.Count, (await LoadAsync(RealBase.Text)).Unchanged);
    }

    [Fact]
    public async Task Readers_during_loads_see_one_base_or_the_other()
    {
        BaseText[] bases = [Some.Base("v0", "a", "b", "c"), Some.Base("v1", "b", "d")];
        await LoadAsync(bases[0]);

        var loads = Task.Run(async () =>
        {
            for (var i = 1; i < 30; i++) await LoadAsync(bases[i % 2]);
        }, Stop);

        while (!loads.IsCompleted)
        {
            var read = (await Store.ReadBaseAsync(Stop))!;
            AssertBase.Same(bases[read.Version == "v0" ? 0 : 1], read);
        }

        await loads;
    }

    private Task<LoadOutcome> LoadAsync(BaseText text) => Store.LoadBaseAsync(text, Some.Instant, Stop);
}
