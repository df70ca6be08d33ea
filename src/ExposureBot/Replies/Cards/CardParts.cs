using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Cards;

/// <summary>
/// Elements of an Adaptive Card 1.5 as dictionaries. Words stand in text runs only, which know no Markdown, so that no
/// name or quote can change a card.
/// </summary>
internal static class CardParts
{
    public static Dictionary<string, object?> Card(
        Language language, string fallback, List<object?> body, List<object?> actions) => new()
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = ClosedList.Word(language),
            ["fallbackText"] = fallback,
            ["msteams"] = new Dictionary<string, object?> { ["width"] = "Full" },
            ["body"] = body,
            ["actions"] = actions,
        };

    public static Dictionary<string, object?> Paragraph(params Dictionary<string, object?>[] runs) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new List<object?>(runs),
    };

    public static Dictionary<string, object?> Run(string text) => new() { ["type"] = "TextRun", ["text"] = text };

    public static Dictionary<string, object?> Bold(string text) => With(Run(text), "weight", "bolder");

    public static Dictionary<string, object?> Subtle(string text) => With(Run(text), "isSubtle", true);

    /// <summary>A run that opens an address of the web; another address is left out.</summary>
    public static Dictionary<string, object?> Link(string text, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            ? With(Run(text), "selectAction", OpenUrl(text, url.AbsoluteUri))
            : Run(text);

    public static Dictionary<string, object?> OpenUrl(string title, string url) => new()
    {
        ["type"] = "Action.OpenUrl",
        ["title"] = title,
        ["url"] = url,
    };

    /// <summary>A button that asks a complete question: every client sends object data, not all send text.</summary>
    public static Dictionary<string, object?> Ask(string title, string question) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new Dictionary<string, object?> { ["ask"] = question },
    };

    /// <summary>Two short texts side by side on a ground of their own.</summary>
    public static Dictionary<string, object?> Pills(IEnumerable<(string Label, string Word)> pills) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = new List<object?>(pills.Select(pill => (object?)new Dictionary<string, object?>
        {
            ["type"] = "Column",
            ["width"] = "auto",
            ["style"] = "emphasis",
            ["items"] = new List<object?> { Paragraph(Bold(pill.Label + " "), Run(pill.Word)) },
        })),
    };

    /// <summary>A table whose first row is its head.</summary>
    public static Dictionary<string, object?> Table(
        IReadOnlyList<long> widths, IEnumerable<IReadOnlyList<string>> rows) => new()
        {
            ["type"] = "Table",
            ["firstRowAsHeaders"] = true,
            ["columns"] = new List<object?>(
            widths.Select(width => (object?)new Dictionary<string, object?> { ["width"] = width })),
            ["rows"] = new List<object?>(rows.Select((cells, index) => (object?)new Dictionary<string, object?>
            {
                ["type"] = "TableRow",
                ["cells"] = new List<object?>(cells.Select(cell => (object?)new Dictionary<string, object?>
                {
                    ["type"] = "TableCell",
                    ["items"] = new List<object?> { Paragraph(index == 0 ? Bold(cell) : Run(cell)) },
                })),
            })),
        };

    private static Dictionary<string, object?> With(Dictionary<string, object?> part, string name, object? value)
    {
        part[name] = value;
        return part;
    }
}
