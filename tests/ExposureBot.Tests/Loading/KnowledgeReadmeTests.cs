using System.Globalization;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Loading;

public sealed class KnowledgeReadmeTests
{
    [Fact]
    public void The_table_of_files_names_each_file_with_its_number_of_rows()
    {
        var readme = File.ReadAllText(Path.Combine(RealBase.Folder, "README.md"));

        var missing = RealBase.Text.Headers
            .Select(header => (header.Table, Rows: RealBase.Text.Rows.Count(row => row.Table == header.Table)))
            .Where(table => !readme.Contains(
                string.Create(CultureInfo.InvariantCulture, $"| {table.Table}.csv | {table.Rows:N0} |"), StringComparison.Ordinal));

        Assert.Empty(missing);
    }
}
