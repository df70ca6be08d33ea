namespace ExposureBot.Understanding.Patterns;

/// <summary>The names of openings: <c>&lt;place&gt;</c>, <c>&lt;supplier:adjective&gt;</c>, <c>&lt;law&gt;</c> …</summary>
internal static class Holes
{
    private static readonly string[] Roles = ["importer", "importer2", "supplier", "supplier2", "exclude", "actor", "place"];
    private static readonly string[] Forms = ["", "adjective", "name", "plain", "possessive"];

    /// <summary>Reads what stands between the brackets: a kind or role, and a form after a colon; or null.</summary>
    public static Hole? Find(string text)
    {
        var parts = text.Split(':');
        var role = Array.IndexOf(Roles, parts[0]) >= 0;
        var form = parts.Length > 1 ? parts[1] : "";
        var kind = SignKind.Place;
        if (!role && !Enum.TryParse(parts[0], ignoreCase: true, out kind)) return null;
        if (!Forms.Contains(form)) return null;
        return new Hole(
            kind,
            form switch { "adjective" => MentionForm.Adjective, "name" or "plain" => MentionForm.Name, _ => null },
            form == "possessive",
            role && parts[0] != "place" ? parts[0] : null)
        { MustBePlain = form == "plain" };
    }
}
