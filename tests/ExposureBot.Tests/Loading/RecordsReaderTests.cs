using ExposureBot.Loading;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Loading;

public sealed class RecordsReaderTests
{
    [Fact]
    public void The_real_base_is_read_without_a_finding()
    {
        var (_, fileFindings) = KnowledgeFolder.Read(RealBase.Files);

        var (_, findings) = RecordsReader.Read(RealBase.Text);

        Assert.Empty(fileFindings.Concat(findings).Select(finding => finding.ToString()).Take(20));
    }

    [Fact]
    public void The_real_base_is_whole()
    {
        var content = RealBase.Content;

        Assert.Equal(9918, content.Figures.Length);
        Assert.Equal(257, content.Events.Length);
        Assert.Equal(80, content.Measures.Length);
        Assert.Equal(53, content.Conflicts.Length);
    }
}
