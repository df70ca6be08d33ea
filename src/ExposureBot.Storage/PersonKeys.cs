namespace ExposureBot.Storage;

/// <summary>The keys under which what a person said is stored: they begin with the person's id and a slash.</summary>
public static class PersonKeys
{
    /// <summary>
    /// What the keys of one person begin with: `user-1/` for `user-1`, so that `user-10` is another person.
    /// A text with a slash is taken as the beginning itself.
    /// </summary>
    public static string Beginning(string person) =>
        person.Contains('/', StringComparison.Ordinal) ? person : person + "/";
}
