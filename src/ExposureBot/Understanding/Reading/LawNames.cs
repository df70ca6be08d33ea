using System.Text.RegularExpressions;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>Names of measures, practices and sets, with the ways in which official numbers are written.</summary>
internal static partial class LawNames
{
    private const int SmallestBareNumber = 10;

    /// <summary>Adds all of them to <paramref name="names"/>.</summary>
    public static void Collect(NameCollector names, Snapshot snapshot, ReadingWords words)
    {
        foreach (var measure in snapshot.Content.Measures)
        {
            foreach (var text in Spellings(measure.Name, measure.Aliases))
            {
                names.Add(text, MentionKind.Measure, measure.Id, true);
            }
            if (measure.OfficialNumber.Length == 0) continue;
            names.Add(measure.OfficialNumber, MentionKind.Measure, measure.Id, true);
            foreach (var text in NumberSpellings(measure, words))
            {
                names.Add(text, MentionKind.Measure, measure.Id, true);
            }
        }

        foreach (var practice in snapshot.Content.Practices)
        {
            foreach (var text in Spellings(practice.Name, practice.Aliases))
            {
                names.Add(text, MentionKind.Practice, practice.Id, true);
            }
        }
    }

    private static IEnumerable<string> Spellings(
        LocalText name, IReadOnlyDictionary<Language, IReadOnlyList<string>> aliases) =>
        aliases.Values.SelectMany(list => list).Prepend(name.Zh).Prepend(name.Ja).Prepend(name.En);

    // The parts of a bundle and the clauses of an act have no number of their own.
    private static IEnumerable<string> NumberSpellings(Measure measure, ReadingWords words)
    {
        var match = Number().Match(measure.OfficialNumber);
        if (!match.Success) return [];
        var number = match.Groups[1].Value;
        var isBare = int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) >= SmallestBareNumber;
        return words.NumberForms
            .Where(form => isBare || form.Contains("{y}", StringComparison.Ordinal))
            .Select(form => form.Replace("{n}", number, StringComparison.Ordinal)
                .Replace("{y}", match.Groups[2].Value, StringComparison.Ordinal));
    }

    [GeneratedRegex("Announcement No\\. (\\d+) of (\\d{4})$")]
    private static partial Regex Number();
}
