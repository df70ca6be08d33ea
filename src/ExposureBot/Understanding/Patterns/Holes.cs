using ExposureBot.Loading;

namespace ExposureBot.Understanding.Patterns;

/// <summary>The names of openings: <c>&lt;place&gt;</c>, <c>&lt;supplier:adjective&gt;</c>, <c>&lt;law&gt;</c> …</summary>
internal static class Holes
{
    private static readonly string[] Roles = ["importer", "importer2", "supplier", "supplier2", "exclude", "actor", "place"];

    /// <summary>Reads what stands between the brackets: a kind or role, and a form after a colon.</summary>
    public static Hole Parse(string text, FilePlace place)
    {
        var parts = text.Split(':');
        var role = Array.IndexOf(Roles, parts[0]) >= 0;
        var form = parts.Length > 1 ? parts[1] : "";
        return new Hole(
            role ? SignKind.Place : Kind(parts[0], place),
            form switch { "adjective" => MentionForm.Adjective, "name" or "plain" => MentionForm.Name, _ => null },
            form == "possessive",
            role && parts[0] != "place" ? parts[0] : null)
        { MustBePlain = form == "plain" };
    }

    private static SignKind Kind(string name, FilePlace place) =>
        Enum.TryParse<SignKind>(name, ignoreCase: true, out var kind)
            ? kind
            : throw new InvalidDataException($"{place}: `<{name}>` is no kind of mention and no role.");
}
