using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExposureBot.Knowledge;

namespace ExposureBot.Loading;

/// <summary>
/// Events that an operator adds at run time. Each is a JSON object of the columns of events.csv; together they are the
/// last rows of that table, until a curator takes them over.
/// </summary>
public static class OperatorEvents
{
    private const string Table = "events";

    /// <summary>The base with the events added; its version then names both.</summary>
    /// <param name="documents">(key of the document, JSON), in the order of the keys.</param>
    public static BaseText AddTo(BaseText text, IReadOnlyList<(string Key, string Json)> documents)
    {
        if (documents.Count == 0) return text;
        var header = text.Headers.Single(header => header.Table == Table);
        var rows = documents.Select(document => Row(header, document.Json)).ToList();
        return text with { Version = Version(text, documents), Rows = [.. text.Rows, .. rows] };
    }

    /// <summary>What is wrong with an event before it is stored: the gates over the base with it, its own findings only.</summary>
    public static IReadOnlyList<Diagnostic> Check(BaseText text, string json)
    {
        var with = AddTo(text, [("new", json)]);
        var (content, findings) = RecordsReader.Read(with);
        var all = findings.Any(finding => finding.Severity == Severity.Error) ? findings : [.. Gates.Check(with, content)];
        return [.. all.Where(finding => finding.Place is { File: Table + ".csv", Line: 0 })];
    }

    private static RecordRow Row(TableHeader header, string json)
    {
        using var document = JsonDocument.Parse(json);
        var cells = header.Columns.Select(column =>
            document.RootElement.TryGetProperty(column, out var cell) ? cell.ToString() : "");
        return new RecordRow(Table, 0, [.. cells]);
    }

    private static string Version(BaseText text, IEnumerable<(string Key, string Json)> documents)
    {
        var content = Encoding.UTF8.GetBytes(string.Join('\0', documents.Select(document => document.Key + "\0" + document.Json)));
        return $"{text.Version}-{Convert.ToHexStringLower(SHA256.HashData(content))[..8]}";
    }
}
