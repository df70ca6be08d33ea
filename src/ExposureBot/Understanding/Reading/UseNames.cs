using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>Names of what goods go into, and of the forms that figures count.</summary>
internal static class UseNames
{
    private const int MostWords = 5;

    /// <summary>
    /// Adds applications (the texts of figures before those of uses) and products of two to five words.
    /// </summary>
    public static void Collect(NameCollector names, Snapshot snapshot)
    {
        foreach (var application in snapshot.Content.Figures.Select(figure => figure.Application).OfType<string>()
            .Concat(snapshot.Content.Uses.SelectMany(use => use.Industry.Split("; ").Prepend(use.Component)))
            .Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var isShort = WordsOf(application) is >= 1 and <= MostWords;
            if (!isShort || names.Holds(application, MentionKind.Application)) continue;
            names.Add(application, MentionKind.Application, application, true);
        }

        foreach (var product in snapshot.Content.Figures.Where(figure => figure.Application is null)
            .Select(figure => figure.Product).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (WordsOf(product) is > 1 and <= MostWords) names.Add(product, MentionKind.Product, product, true);
        }
    }

    private static int WordsOf(string text) => Tokenizer.Cut(text).Length;
}
