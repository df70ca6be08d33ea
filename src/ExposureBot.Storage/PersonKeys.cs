using ExposureBot.Knowledge;

namespace ExposureBot.Storage;

/// <summary>The keys under which what a person said is stored: they begin with the person's id and a slash.</summary>
public static class PersonKeys
{
    /// <summary>The kinds of documents that are stored of persons.</summary>
    public static IReadOnlyList<DocumentKind> Kinds { get; } =
        [DocumentKind.Conversation, DocumentKind.BotState, DocumentKind.DirectLine, DocumentKind.Feedback];

    /// <summary>Deletes all that is stored of a person; returns how many documents.</summary>
    public static async Task<int> DeleteAsync(IStore store, string person, CancellationToken stop)
    {
        var count = 0;
        foreach (var kind in Kinds) count += await store.DeleteAsync(kind, Beginning(person), stop);
        return count;
    }

    /// <summary>
    /// What the keys of one person begin with: `user-1/` for `user-1`, so that `user-10` is another person.
    /// A text with a slash is taken as the beginning itself.
    /// </summary>
    public static string Beginning(string person) =>
        person.Contains('/', StringComparison.Ordinal) ? person : person + "/";
}
