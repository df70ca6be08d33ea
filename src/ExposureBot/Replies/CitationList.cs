using System.Globalization;
using System.Text;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies;

/// <summary>Numbers sources in order of first use.</summary>
internal sealed class CitationList
{
    /// <summary>Sources named in a text; the rest stands on the permalink's page.</summary>
    public const int Max = 6;

    private readonly OrderedDictionary<string, List<string>> recordsBySource = new(StringComparer.Ordinal);

    /// <summary>How many sources there are.</summary>
    public int Count => recordsBySource.Count;

    /// <summary>Ids of the sources, in order.</summary>
    public IEnumerable<string> Sources => recordsBySource.Keys;

    /// <summary>The marks of a line: <c>[1][2]</c>, or empty.</summary>
    public string Marks(WrittenLine line)
    {
        if (line.Sources.Count == 0) return "";
        var marks = new StringBuilder();
        foreach (var source in line.Sources)
        {
            var number = NumberOf(source, line);
            if (number <= Max) marks.Append('[').Append(number.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return marks.ToString();
    }

    /// <summary>The sources as citations.</summary>
    public IEnumerable<Citation> Citations(Snapshot snapshot) => recordsBySource
        .Take(Max)
        .Select((pair, index) => new Citation(index + 1, snapshot.Sources[pair.Key], [.. pair.Value.Distinct()]));

    private int NumberOf(string source, WrittenLine line)
    {
        if (!recordsBySource.TryGetValue(source, out var records)) recordsBySource[source] = records = [];
        if (line.Line is { } cited) records.AddRange(cited.Cites);
        return recordsBySource.IndexOf(source) + 1;
    }
}
