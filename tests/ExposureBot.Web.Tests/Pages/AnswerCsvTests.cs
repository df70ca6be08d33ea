using ExposureBot.Knowledge;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Pages;
using ExposureBot.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ExposureBot.Web.Tests.Pages;

public sealed class AnswerCsvTests(SharedService shared)
{
    private Snapshot Snapshot => shared.Service.Services.GetRequiredService<CurrentAssistant>().Value.Snapshot;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@x", "'@x")]
    [InlineData("+x", "'+x")]
    [InlineData("-x", "'-x")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    public void A_text_is_never_run_by_a_spreadsheet_nor_breaks_its_row(string attribution, string cell)
    {
        var figure = Snapshot.Content.Figures[0] with { Attribution = attribution };

        var csv = AnswerCsv.Write([figure], [], Snapshot);

        Assert.Contains($",{cell},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_stays_a_number()
    {
        var figure = Snapshot.Content.Figures[0] with { Value = -5.5m };

        var csv = AnswerCsv.Write([figure], [], Snapshot);

        Assert.Contains(",-5.5,", csv, StringComparison.Ordinal);
    }
}
