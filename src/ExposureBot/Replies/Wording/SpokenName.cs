namespace ExposureBot.Replies.Wording;

/// <summary>A name of the base, with what its kind adds.</summary>
internal sealed class SpokenName(
    string id, string kind, string name, Speech speech, (string Name, Func<string> Value)[] more) : Spoken
{
    public static readonly string[] Properties =
    [
        "name", "of", "adj", "id", "kind", "number", "symbol", "definition", "role", "products", "searched", "date",
        "title",
        "publisher", "address",
    ];

    public override string Main => name;

    public override string? Get(string property) => property switch
    {
        "name" => name,
        "of" => speech.Possessive(name),
        "adj" => speech.Words.Find("attributive." + id) ?? name,
        "id" => id,
        "kind" => kind,
        _ => More(property),
    };

    private string? More(string property)
    {
        foreach (var (key, value) in more)
        {
            if (key == property) return value();
        }

        return Array.IndexOf(Properties, property) >= 0 ? "" : null;
    }
}
