using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Understanding.Reach;

/// <summary>A question for every distinct figure: metric, place, partner, good, form, stage, basis and period.</summary>
internal sealed class FigureQuestions(ReachWords words)
{
    private const string World = "WLD";
    private const int MostWords = 5;

    private static readonly HashSet<string> SeveralStages = ["global_supply_share", "sourcing_share"];

    /// <summary>One question for each, its form and the metric's name by turns.</summary>
    public IEnumerable<ReachQuestion> All()
    {
        var turns = new Dictionary<string, int>();
        foreach (var figure in RealBase.Content.Figures.DistinctBy(KeyOf))
        {
            var turn = turns[figure.Metric] = turns.GetValueOrDefault(figure.Metric, -1) + 1;
            var metric = RealBase.Snapshot.Metrics[figure.Metric];
            var forms = words.FormsOf(metric);
            var values = Values(figure, metric, turn);
            for (var i = 0; i < forms.Length; i++)
            {
                if (ReachWords.TryFill(forms[(turn + i) % forms.Length], values) is not { } text) continue;
                yield return new ReachQuestion(figure.Metric, words.Language, text, figure.Id, answer => Reached.Figure(figure, answer));
                break;
            }
        }
    }

    /// <summary>What makes a figure another one.</summary>
    public static object KeyOf(Figure figure) =>
        (figure.Key, figure.Product, figure.Stage, figure.Basis, figure.Period.Printed);

    private Dictionary<string, string> Values(Figure figure, Metric metric, int turn)
    {
        var names = metric.Synonyms.GetValueOrDefault(words.Language, []).Prepend(metric.Name.In(words.Language)).ToList();
        var place = PlaceOf(figure.Place);
        var partner = figure.Partner is null or World ? "" : PlaceOf(figure.Partner);
        return new Dictionary<string, string>
        {
            ["metric"] = names[turn % names.Count],
            ["goods"] = RealBase.Snapshot.Commodities[figure.Commodity].Name.In(words.Language) + FormOf(figure),
            ["place"] = place,
            ["place_of"] = Possessive(place),
            ["partner"] = partner,
            ["partner_of"] = Possessive(partner),
            ["period"] = words.Period(figure.Period),
            ["y"] = $"{figure.Period.From.Year}",
            ["use"] = figure.Application ?? "",
            ["form"] = figure.Application is null ? figure.Product : "",
            ["stage"] = SeveralStages.Contains(figure.Metric) ? words.Word("stages", ClosedList.Word(figure.Stage)) : "",
            ["basis"] = words.Word("bases", ClosedList.Word(figure.Basis)),
        };
    }

    // A part is asked for as people know it: by a short name in English, else by its customs code.
    private string FormOf(Figure figure)
    {
        if (figure.Scope != Scope.Narrower || figure.Application is not null) return "";
        var isShort = figure.Product.Split(' ').Length is > 1 and <= MostWords;
        return words.Language == Language.En && isShort ? words.Word("form", "product").Replace("{product}", figure.Product, StringComparison.Ordinal)
            : figure.Hs.Length > 0 ? words.Word("form", "hs").Replace("{hs}", figure.Hs.Split(';')[0], StringComparison.Ordinal)
            : "";
    }

    private string PlaceOf(string id) => words.Word("places", id, RealBase.Snapshot.Places[id].Name.In(words.Language));

    private static string Possessive(string name) =>
        name.Length == 0 ? "" : name.EndsWith('s') ? name + "'" : name + "'s";
}
