using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Tests.Understanding.Reach;

/// <summary>The question forms of one language: <c>tests/reach</c>.</summary>
internal sealed class ReachWords(Language language)
{
    private readonly YamlMappingNode root = Load(Path.Combine(Repository.Root, "tests", "reach", $"{ClosedList.Word(language)}.yaml"));

    /// <summary>The language that is asked in.</summary>
    public Language Language { get; } = language;

    /// <summary>The question forms of a kind of record.</summary>
    public ImmutableArray<string> Forms(string kind) => Texts(root, kind);

    /// <summary>The question forms of a metric: its own, else those of any metric by its names.</summary>
    public ImmutableArray<string> FormsOf(Metric metric) =>
        Texts((YamlMappingNode)root["figures"], metric.Id) is { IsEmpty: false } own ? own : Forms("named");

    /// <summary>A word of a table, or the other text.</summary>
    public string Word(string table, string key, string other = "") =>
        ((YamlMappingNode)root[table]).Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value! : other;

    /// <summary>The one text of a key.</summary>
    public string Text(string key) => ((YamlScalarNode)root[key]).Value!;

    /// <summary>A period as people name it.</summary>
    public string Period(Period period)
    {
        var isMonths = period.Printed.Contains('/', StringComparison.Ordinal) && period.From.Day == 1 && period.From.AddYears(1) > period.To;
        var form = period.Kind switch
        {
            PeriodKind.Point when period.Printed.Length == 7 => "month",
            PeriodKind.Point when period.Printed.Length == 10 => "day",
            PeriodKind.Point => "year",
            PeriodKind.Range when isMonths => "months",
            _ => ClosedList.Word(period.Kind),
        };
        return Fill(Word("periods", form), DayValues(period.From, period.To));
    }

    /// <summary>A date as people name it; of a day, its month.</summary>
    public string MonthOf(PartialDate date) =>
        Fill(Word("periods", date.Precision == DatePrecision.Year ? "year" : "month"), DayValues(date.Start, date.End));

    /// <summary>The text with its holes filled; null if one has no value outside a bracket.</summary>
    public static string? TryFill(string form, IReadOnlyDictionary<string, string> values)
    {
        for (int open; (open = form.IndexOf('[', StringComparison.Ordinal)) >= 0;)
        {
            var close = form.IndexOf(']', open);
            var inside = Fill(form[(open + 1)..close], values);
            form = form[..open] + (inside.Contains('{', StringComparison.Ordinal) ? "" : inside) + form[(close + 1)..];
        }

        var text = Fill(form, values);
        return text.Contains('{', StringComparison.Ordinal) ? null : text;
    }

    private static string Fill(string form, IReadOnlyDictionary<string, string> values) => values.Aggregate(
        form, (text, pair) => pair.Value.Length == 0 ? text : text.Replace("{" + pair.Key + "}", pair.Value, StringComparison.Ordinal));

    private Dictionary<string, string> DayValues(DateOnly from, DateOnly to) => new()
    {
        ["y"] = $"{from.Year}",
        ["y2"] = $"{to.Year}",
        ["month"] = Item("months", from.Month - 1),
        ["month2"] = Item("months", to.Month - 1),
        ["d"] = $"{from.Day}",
        ["half"] = Item("halves", (from.Month - 1) / 6),
        ["quarter"] = Item("quarters", (from.Month - 1) / 3),
    };

    private string Item(string list, int at) => Forms(list)[at];

    private static ImmutableArray<string> Texts(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var found)
            ? [.. ((YamlSequenceNode)found).Children.Select(item => ((YamlScalarNode)item).Value!)]
            : [];

    private static YamlMappingNode Load(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(file)));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
