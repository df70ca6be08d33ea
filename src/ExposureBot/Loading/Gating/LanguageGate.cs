using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>What a reader sees is there in all three languages.</summary>
internal static class LanguageGate
{
    public static IEnumerable<Diagnostic> Check(Located located)
    {
        var content = located.Content;
        return
        [
            .. content.Metrics.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Metrics.SelectMany(row => Missing(located, row, "definition", row.Definition)),
            .. content.Places.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Commodities.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Organisations.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Persons.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Offices.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Events.SelectMany(row => Missing(located, row, "title", row.Title)),
            .. content.Events.SelectMany(row => Missing(located, row, "summary", row.Summary)),
            .. content.Measures.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Practices.SelectMany(row => Missing(located, row, "name", row.Name)),
            .. content.Positions.SelectMany(row => Missing(located, row, "statement", row.Statement)),
            .. content.Statements.SelectMany(row => Missing(located, row, "statement", row.Text)),
            .. content.Conflicts.SelectMany(row => Missing(located, row, "topic", row.Topic)),
            .. content.Conflicts.SelectMany(row => Missing(located, row, "why", row.Why)),
        ];
    }

    private static IEnumerable<Diagnostic> Missing(Located located, object row, string stem, LocalText text) =>
        Enum.GetValues<Language>()
            .Where(language => string.IsNullOrWhiteSpace(text.In(language)))
            .Select(language => LoadingMessages.LanguageMissing(
                located.At(row, $"{stem}_{ClosedList.Word(language)}"), stem));
}
