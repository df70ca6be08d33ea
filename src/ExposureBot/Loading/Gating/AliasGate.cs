using System.Text;
using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>A name that stands for two things is marked in the note of one of them.</summary>
internal static class AliasGate
{
    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var content = located.Content;
        Named[] all =
        [
            .. content.Places.SelectMany(row => Names(row, row.Id, row.Note, row.Name, row.Aliases)),
            .. content.Commodities.SelectMany(row => Names(row, row.Id, row.Note, row.Name, row.Aliases)),
            .. content.Organisations.SelectMany(row => Names(row, row.Id, row.Note, row.Name, row.Aliases)),
            .. content.Persons.SelectMany(row => Names(row, row.Id, row.Note, row.Name, row.Aliases)),
        ];
        return all.GroupBy(named => named.Folded, StringComparer.Ordinal)
            .Where(group => group.Select(named => named.Id).Distinct().Count() > 1 && !group.Any(IsMarked))
            .Select(group => (First: group.First(), Second: group.First(named => named.Id != group.First().Id)))
            .Select(pair => LoadingMessages.AliasTwice(
                located.At(pair.Second.Record, "aliases"), pair.Second.Name, pair.First.Id, located.At(pair.First.Record)));
    }

    private static IEnumerable<Named> Names(
        object record, string id, string note, LocalText name, IEnumerable<string> aliases) =>
        aliases.Append(name.En).Append(name.Ja).Append(name.Zh).Distinct(StringComparer.Ordinal)
            .Where(text => text.Length > 0)
            .Select(text => new Named(record, id, note, text, Fold(text)));

    private static bool IsMarked(Named named) => named.Note.Contains(named.Name, StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) =>
        text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);

    private sealed record Named(object Record, string Id, string Note, string Name, string Folded);
}
