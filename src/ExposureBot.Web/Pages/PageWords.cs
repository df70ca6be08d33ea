using System.Globalization;
using System.Text;
using ExposureBot.Knowledge;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Web.Pages;

/// <summary>The words of the pages in one language, by key; nested keys are joined by a dot, as in <c>form.send</c>.</summary>
public sealed class PageWords
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> listed = new(StringComparer.Ordinal);

    /// <summary>Reads the page's own words.</summary>
    /// <param name="page">Root of <c>dialogs/page/language.yaml</c>.</param>
    /// <param name="closedLists">The words of closed lists that replies use (<c>words</c> of <c>dialogs/common</c>), or null.</param>
    public PageWords(Language language, YamlMappingNode page, YamlMappingNode? closedLists)
    {
        Language = language;
        Read("", page, words);
        if (closedLists is not null) Read("", closedLists, listed);
    }

    /// <summary>The language of these words.</summary>
    public Language Language { get; }

    /// <summary>The language as the <c>lang</c> attribute of a page has it.</summary>
    public string Tag => ClosedList.Word(Language);

    /// <summary>Every key of the page's own words.</summary>
    public IEnumerable<string> Keys => words.Keys;

    /// <summary>The words of a key; the key itself if there are none, so that a gap is seen and not fatal.</summary>
    public string this[string key] => words.GetValueOrDefault(key, key);

    /// <summary>The words of a key with <c>{name}</c> replaced.</summary>
    public string Fill(string key, params (string Name, object Value)[] values) => values.Aggregate(
        this[key],
        (text, pair) => text.Replace(
            $"{{{pair.Name}}}", Convert.ToString(pair.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>A value of a closed list in words; as it stands in <c>knowledge/</c> if it has none.</summary>
    public string Word<T>(T value) where T : struct, Enum => Find(value) ?? Plain(ClosedList.Word(value));

    /// <summary>Whether a value of a closed list has words.</summary>
    public bool Has<T>(T value) where T : struct, Enum => Find(value) is not null;

    /// <summary>A unit in words; as it stands in <c>knowledge/</c> if it has none.</summary>
    public string Unit(string unit) => listed.GetValueOrDefault("unit." + unit, unit).Trim();

    /// <summary>The name of a family of measures or a set; the id itself, readable, if it has none.</summary>
    public string Group(string id) =>
        listed.GetValueOrDefault("family." + id) ?? listed.GetValueOrDefault("set." + id) ?? Plain(id);

    /// <summary>How a number was calculated, in words.</summary>
    public string Formula(string formula) => listed.GetValueOrDefault("formula." + formula, formula);

    /// <summary>An id without a name, as readable as it gets.</summary>
    public static string Plain(string id) => id.Replace('_', ' ');

    /// <summary>The label that replies put above their sources.</summary>
    public string SourcesLabel => listed.GetValueOrDefault("label.sources", "");

    private string? Find<T>(T value) where T : struct, Enum
    {
        var key = $"{Snake(typeof(T).Name)}.{ClosedList.Word(value)}";
        return words.GetValueOrDefault("list." + key) ?? listed.GetValueOrDefault(key);
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static void Read(string prefix, YamlMappingNode node, Dictionary<string, string> into)
    {
        foreach (var (key, value) in node.Children)
        {
            var name = prefix + ((YamlScalarNode)key).Value;
            if (value is YamlMappingNode inner) Read(name + ".", inner, into);
            else if (value is YamlScalarNode { Value: { } text }) into[name] = text;
        }
    }
}
