using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public void Missing_dialogs_refuse_the_start_and_say_where_they_were_looked_for()
    {
        using var service = new Service(("Dialogs:Path", "/nowhere/dialogs"));

        var refusal = Assert.Throws<StartRefusedException>(() => service.Started());

        Assert.Equal(
            $"EB6001: there are no dialog files in `{Path.GetFullPath("/nowhere/dialogs")}`. Restore the folder `dialogs` beside the program, or set `Dialogs:Path`.",
            refusal.Message);
    }

    [Fact]
    public void A_missing_file_of_the_pages_words_is_named()
    {
        using var folder = new DialogsCopy();
        File.Delete(Path.Combine(folder.Folder, "page", "ja.yaml"));
        using var service = new Service(("Dialogs:Path", folder.Folder));

        var refusal = Assert.Throws<StartRefusedException>(() => service.Started());

        Assert.Equal("EB6003: the dialog file `page/ja.yaml` is missing. Restore it.", refusal.Message);
    }

    [Theory]
    [InlineData("Storage:Provider", "Oracle")]
    [InlineData("DirectLine:TokenMinutes", "1")]
    [InlineData("DirectLine:MaxActivities", "0")]
    [InlineData("Conversation:KeepDays", "0")]
    [InlineData("Pages:AsksPerMinute", "-5")]
    [InlineData("Proxy:Trusted:0", "not an address")]
    public void A_setting_out_of_range_refuses_the_start(string name, string value)
    {
        using var service = new Service((name, value));

        Assert.Throws<OptionsValidationException>(() => service.Started());
    }

    [Fact]
    public async Task A_second_service_on_the_same_store_is_refused_with_the_remedy()
    {
        using var copy = new KnowledgeCopy();
        await using var first = copy.Service().Started();
        using var second = copy.Service();

        var refusal = Assert.Throws<StoreException>(() => second.Started());

        Assert.NotEmpty(refusal.Remedy);
    }
}
