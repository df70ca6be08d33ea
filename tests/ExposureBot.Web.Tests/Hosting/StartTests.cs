using ExposureBot.Web.Tests.Support;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public async Task Missing_dialogs_refuse_the_start_and_say_where_they_were_looked_for()
    {
        var folder = Path.Combine(Path.GetTempPath(), "exposurebot-no-such-folder");

        var (exitCode, error) = await ServiceProcess.RunAsync(("Storage:Provider", "InMemory"), ("Dialogs:Path", folder));

        Assert.Equal(1, exitCode);
        Assert.Equal(
            $"EB6001: there are no dialog files in `{folder}`. Restore the folder `dialogs` beside the program, or set `Dialogs:Path`.",
            error);
    }

    [Fact]
    public async Task A_missing_file_of_the_pages_words_is_named()
    {
        using var copy = new DialogsCopy();
        File.Delete(Path.Combine(copy.Folder, "page", "ja.yaml"));

        var (exitCode, error) = await ServiceProcess.RunAsync(
            ("Storage:Provider", "InMemory"), ("Dialogs:Path", copy.Folder));

        Assert.Equal(1, exitCode);
        Assert.Equal("EB6003: the dialog file `page/ja.yaml` is missing. Restore it.", error);
    }

    [Fact]
    public async Task Words_that_cannot_be_used_refuse_the_start()
    {
        using var copy = new DialogsCopy();
        File.WriteAllText(Path.Combine(copy.Folder, "common", "ja.yaml"), "words: 5\n");

        var (exitCode, error) = await ServiceProcess.RunAsync(
            ("Storage:Provider", "InMemory"), ("Dialogs:Path", copy.Folder));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("EB6005: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle", "`Storage:Provider` is `LiteDb` or `InMemory`.")]
    [InlineData("DirectLine:TokenMinutes", "1", "TokenMinutes")]
    [InlineData("DirectLine:MaxActivities", "0", "MaxActivities")]
    [InlineData("Conversation:KeepDays", "0", "KeepDays")]
    [InlineData("Pages:AsksPerMinute", "-5", "AsksPerMinute")]
    [InlineData("Proxy:Trusted:0", "not an address", "`Proxy:Trusted`: `not an address` is not an IP address.")]
    public async Task A_setting_out_of_range_refuses_the_start_and_is_named(string name, string value, string named)
    {
        var (exitCode, error) = await ServiceProcess.RunAsync(("Storage:Provider", "InMemory"), (name, value));

        Assert.Equal(1, exitCode);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_base_a_broken_folder_refuses_the_start_and_names_the_line()
    {
        using var copy = new KnowledgeCopy();
        copy.Append("sources.csv", "broken,row");

        var (exitCode, error) = await ServiceProcess.RunAsync(
            ("Storage:Provider", "InMemory"), ("Knowledge:Path", copy.Folder));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("EB6004: ", error, StringComparison.Ordinal);
        Assert.Contains("sources.csv:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_service_on_the_same_store_is_refused_with_the_remedy()
    {
        using var copy = new KnowledgeCopy();
        await using var first = copy.Service().Started();

        var (exitCode, error) = await ServiceProcess.RunAsync(("Storage:LiteDb:Path", copy.Store));

        Assert.Equal(1, exitCode);
        Assert.Contains("is in use by another process", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SingleTenant", "", "", "`MicrosoftAppId` is set, `MicrosoftAppPassword` is not: set the secret.")]
    [InlineData("SingleTenant", "secret", "-", "A SingleTenant bot needs `MicrosoftAppTenantId`.")]
    [InlineData("UserAssignedMSI", "", "-", "A UserAssignedMSI bot needs `MicrosoftAppTenantId`.")]
    [InlineData("Robot", "secret", "", "`MicrosoftAppType` is `Robot`, which is not served: set SingleTenant, UserAssignedMSI or MultiTenant.")]
    public async Task A_bot_whose_identity_is_not_whole_refuses_the_start(
        string type, string password, string tenant, string message)
    {
        var (exitCode, error) = await ServiceProcess.RunAsync(
            ("Storage:Provider", "InMemory"), ("MicrosoftAppId", "11111111-1111-1111-1111-111111111111"),
            ("MicrosoftAppType", type), ("MicrosoftAppPassword", password),
            ("MicrosoftAppTenantId", tenant == "-" ? "" : "22222222-2222-2222-2222-222222222222"));

        Assert.Equal(
            (1, $"EB6006: the settings of the bot's identity do not fit together: {message}"), (exitCode, error));
    }

    [Fact]
    public async Task Signing_keys_are_not_read_over_an_open_line()
    {
        var (exitCode, error) = await ServiceProcess.RunAsync(
            ("Storage:Provider", "InMemory"), ("MicrosoftAppId", "11111111-1111-1111-1111-111111111111"),
            ("MicrosoftAppPassword", "secret"), ("ToBotFromChannelOpenIdMetadataUrl", "http://example.com/keys"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith("EB6006: ", error, StringComparison.Ordinal);
        Assert.Contains("`http://example.com/keys` is not https.", error, StringComparison.Ordinal);
    }
}
