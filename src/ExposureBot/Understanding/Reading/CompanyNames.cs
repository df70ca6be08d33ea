using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>
/// Names of companies that are no organisation of the base: those of uses and of official lists. Their id is the name
/// as the base prints it.
/// </summary>
internal static class CompanyNames
{
    private const int ShortestName = 3;

    /// <summary>Adds them to <paramref name="names"/>, with and without legal forms.</summary>
    public static void Collect(NameCollector names, Snapshot snapshot, ReadingWords words)
    {
        foreach (var company in snapshot.Content.Uses.Select(use => use.Company)) Add(company, company);
        foreach (var entity in snapshot.Content.ListedEntities)
        {
            Add(entity.NameEn, entity.NameEn);
            Add(entity.NameZh, entity.NameEn);
        }

        void Add(string spelling, string id)
        {
            foreach (var text in new[] { spelling, WithoutEnding(spelling, words) }.Distinct(StringComparer.Ordinal))
            {
                if (text.Length < ShortestName || names.Holds(text, MentionKind.Company)) continue;
                names.Add(text, MentionKind.Company, id.Length > 0 ? id : spelling, true);
            }
        }
    }

    private static string WithoutEnding(string name, ReadingWords words)
    {
        var ending = words.CompanyEndings.FirstOrDefault(ending =>
            name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)
            && (Script.IsUnspaced(ending[0]) || name[^(ending.Length + 1)] == ' '));
        return ending is null ? name : name[..^ending.Length].TrimEnd(' ', ',');
    }
}
