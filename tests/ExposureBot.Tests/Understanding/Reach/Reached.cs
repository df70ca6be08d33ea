using ExposureBot.Answering;
using ExposureBot.Answering.Events;
using ExposureBot.Answering.Figures;
using ExposureBot.Answering.Things;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding.Reach;

/// <summary>Whether an answer comes back with a record, or lists it on its page as the loser of the headline rule.</summary>
internal static class Reached
{
    private static Snapshot Snapshot => RealBase.Snapshot;

    /// <summary>A figure of the very key is cited, or it lost for another reason than its period.</summary>
    public static bool Figure(Figure figure, Answer answer)
    {
        var cited = Figures(answer).ToList();
        if (cited.Exists(other => FigureQuestions.KeyOf(other).Equals(FigureQuestions.KeyOf(figure)))) return true;
        if (!cited.Exists(other => other.Key == figure.Key)) return false;
        var isPart = figure.Period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Half or PeriodKind.Day;
        var choices = MetricRule.Resolve(answer.Question, Snapshot).SelectMany(ask => Part.Of(ask, Snapshot).Choices).ToList();
        return choices.Exists(choice => choice.Winners.Contains(figure) || choice.Losers.Any(loser => loser.Figure == figure
            && loser.Why != NotChosen.OtherPeriod && !(isPart && loser.Why is NotChosen.Older or NotChosen.PartOfYear)));
    }

    /// <summary>An event is told, or is one of the list whose newest are shown.</summary>
    public static bool Event(Event happening, Answer answer)
    {
        var ids = Ids(answer).ToHashSet();
        if (ids.Contains(happening.Id) || (happening.SameAs is { } same && ids.Contains(same))) return true;
        return answer.Blocks.OfType<Block.Rows>().Any(rows => rows.Total > rows.Shown.Length)
            && EventFilter.Find(answer.Question, Snapshot) is var listed
            && listed.Any(other => ids.Contains(other.Id))
            && listed.Any(other => other.Id == happening.Id || other.Id == happening.SameAs || other.SameAs == happening.Id);
    }

    /// <summary>A measure, practice or statement is named or cited, itself or by one of its stages.</summary>
    public static bool Item(string id, Answer answer) =>
        Ids(answer).Any(cited => cited == id || cited.StartsWith(id + "/", StringComparison.Ordinal));

    /// <summary>The same of a measure, or another one of its family is, whose page lists it.</summary>
    public static bool Listed(Measure measure, Answer answer) => Item(measure.Id, answer)
        || Ids(answer).Any(cited => Snapshot.Measures.TryGetValue(cited.Split('/')[0], out var other)
            && measure.Family.Length > 0 && other.Family == measure.Family);

    /// <summary>One of the records is told or cited.</summary>
    public static bool Any(IEnumerable<string> ids, Answer answer) => ids.Intersect(Ids(answer)).Any();

    /// <summary>A use is shown, or is one of the rows of the good that are counted.</summary>
    public static bool Use(Use use, Answer answer) =>
        answer.Kind == AnswerKind.Answer
        && answer.Question[SlotName.Commodity] == use.Commodity
        && (Texts(answer).Any(text => text == use.Component || text.Contains(use.Industry, StringComparison.Ordinal))
            || (answer.Blocks.OfType<Block.Rows>().Any() && UseRows.Of(use.Commodity, answer.Question.Clocks.KnownOn, Snapshot).Contains(use)));

    /// <summary>A text of the record's own is shown.</summary>
    public static bool Text(string text, Answer answer) => Texts(answer).Contains(text, StringComparer.Ordinal);

    private static IEnumerable<Figure> Figures(Answer answer) =>
        Ids(answer).SelectMany(id => Snapshot.FigureVersions(id));

    // What only stands nearby does not count.
    private static IEnumerable<Line> Lines(Answer answer) => answer.Blocks.Where(block => block is not Block.Nearest).SelectMany(block => block.Lines());

    private static IEnumerable<string> Ids(Answer answer) => Lines(answer)
        .SelectMany(line => line.Cites.Concat(line.Terms.Values.SelectMany(IdsOf)));

    private static IEnumerable<string> IdsOf(Term term) => term switch
    {
        Term.Of of => [of.Figure.Id],
        Term.Derived derived => derived.Derivation.Inputs,
        Term.Named named => [named.Id],
        Term.Several several => several.Terms.SelectMany(IdsOf),
        _ => [],
    };

    private static IEnumerable<string> Texts(Answer answer) => Lines(answer).SelectMany(line => line.Terms.Values).SelectMany(TextsOf);

    private static IEnumerable<string> TextsOf(Term term) => term switch
    {
        Term.Quoted quoted => [quoted.Text],
        Term.Written written => [written.Text.En],
        Term.Several several => several.Terms.SelectMany(TextsOf),
        _ => [],
    };
}
