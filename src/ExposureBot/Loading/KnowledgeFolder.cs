using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using ExposureBot.Knowledge;

namespace ExposureBot.Loading;

/// <summary>Turns the text of knowledge files into rows. The caller reads the disk.</summary>
public static class KnowledgeFolder
{
    /// <summary>Parses files given as (path below the folder, text); the order of the files does not matter.</summary>
    /// <returns>The rows with their base version, and findings about files that are no tables.</returns>
    public static (BaseText Text, IReadOnlyList<Diagnostic> Findings) Read(IEnumerable<(string Path, string Text)> files)
    {
        var headers = new List<TableHeader>();
        var rows = new List<RecordRow>();
        var findings = new List<Diagnostic>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\0" + text + "\0"));
            ReadTable(path, text, headers, rows, findings);
        }

        return (new BaseText(Convert.ToHexStringLower(hash.GetHashAndReset())[..16], headers, rows), findings);
    }

    private static void ReadTable(
        string path, string text, List<TableHeader> headers, List<RecordRow> rows, List<Diagnostic> findings)
    {
        var table = path[..^".csv".Length];
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { TrackLineNumbers = true });
        var columns = reader.Headers.ToArray();
        headers.Add(new TableHeader(table, columns));
        while (reader.Read())
        {
            if (reader.FieldCount != columns.Length)
            {
                findings.Add(LoadingMessages.WrongCellCount(path, (int)reader.LineNumber, reader.FieldCount, columns.Length));
                continue;
            }

            var cells = new string[columns.Length];
            for (var i = 0; i < cells.Length; i++) cells[i] = reader.GetString(i);
            rows.Add(new RecordRow(table, (int)reader.LineNumber, cells));
        }
    }
}
