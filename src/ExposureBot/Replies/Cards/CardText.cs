namespace ExposureBot.Replies.Cards;

/// <summary>The words that a card shows.</summary>
internal static class CardText
{
    private static readonly HashSet<string> Shown = ["text", "title"];

    public static string Of(IReadOnlyDictionary<string, object?> card)
    {
        var texts = new List<string>();
        Collect(card, texts);
        return string.Join('\n', texts);
    }

    private static void Collect(object? node, List<string> texts)
    {
        switch (node)
        {
            case IReadOnlyDictionary<string, object?> part:
                foreach (var (name, value) in part)
                {
                    if (value is string text && Shown.Contains(name)) texts.Add(text);
                    else if (value is not string) Collect(value, texts);
                }

                break;
            case IEnumerable<object?> list:
                foreach (var item in list) Collect(item, texts);
                break;
        }
    }
}
