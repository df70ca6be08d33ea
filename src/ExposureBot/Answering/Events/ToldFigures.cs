using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>
/// The figures that a text of the base speaks of: those among the candidates that were held and whose number
/// stands in it as a percentage. They are returned with the sentence, although it does not write them itself.
/// </summary>
internal static partial class ToldFigures
{
    /// <summary>
    /// The figures of <paramref name="candidates"/> in <paramref name="text"/>, or null if there are none.
    /// </summary>
    public static Term.Several? In(LocalText text, IEnumerable<Figure> candidates, Clocks clocks)
    {
        var told = Percentage().Matches(text.En)
            .Select(match => decimal.Parse(
                match.Groups[1].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
                    CultureInfo.InvariantCulture))
            .ToHashSet();
        if (told.Count == 0) return null;
        var found = candidates
            .Where(figure => figure.Known.On(clocks.KnownOn) && told.Contains(Math.Abs(figure.Value)))
            .Select(figure => (Term)new Term.Of(figure));
        return new Term.Several([.. found]) is { Terms.Length: > 0 } several ? several : null;
    }

    /// <summary>Figures from the sources of <paramref name="happening"/>.</summary>
    public static IEnumerable<Figure> Of(Event happening, Snapshot snapshot) =>
        snapshot.Content.Figures.Where(figure => happening.Sources.Contains(figure.Source));

    /// <summary>Figures that <paramref name="conflict"/> has as members.</summary>
    public static IEnumerable<Figure> Of(Conflict conflict, Snapshot snapshot) =>
        conflict.Members.SelectMany(member => snapshot.FigureVersions(member));

    [GeneratedRegex(@"(\d[\d,]{0,12}(?:\.\d{1,6})?) ?%")]
    private static partial Regex Percentage();
}
