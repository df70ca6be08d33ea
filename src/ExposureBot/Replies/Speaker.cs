using System.Diagnostics;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies.Templates;
using ExposureBot.Replies.Wording;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>Turns terms and lines into words of one language, with the names of one base.</summary>
internal sealed class Speaker(SentenceBook book, Naming naming)
{
    /// <summary>Where a sentence wants its citation marks; a private-use sign that no text of a record has.</summary>
    public const string MarksHere = "\uE000";

    /// <summary>The variable that places the marks.</summary>
    public const string MarksVariable = "marks";

    private const string QuestionKey = ".question";
    private const string ShortKey = "_short";
    private const string AnyQuestion = "common.question";
    private readonly Speech speech = naming.Speech;

    public Speech Speech => speech;

    public Naming Naming => naming;

    /// <summary>The shorter sentence of a line, <c>key_short</c>, or null if it has none.</summary>
    public string? WriteShort(Line line) =>
        book.Has(speech.Language, line.Key + ShortKey) ? Write(line with { Key = line.Key + ShortKey }) : null;

    /// <summary>A line without its citation marks.</summary>
    public string Write(Line line) =>
        book.Write(
            speech.Language, line.Key,
            line.Terms.Select(term => KeyValuePair.Create(term.Key, Say(term.Value)))
                .Append(KeyValuePair.Create(MarksVariable, (Spoken)new SpokenText(MarksHere))));

    /// <summary>A sentence of <c>dialogs/common</c>.</summary>
    public string Common(string key, params (string Name, Spoken Value)[] terms) => book.Write(
        speech.Language, "common." + key, terms.Select(term => KeyValuePair.Create(term.Name, term.Value)));

    /// <summary>Whether <c>dialogs/common</c> has the sentence.</summary>
    public bool HasCommon(string key) => book.Has(speech.Language, "common." + key);

    /// <summary>A term as sentences see it.</summary>
    public Spoken Say(Term term) => term switch
    {
        Term.Of of => new SpokenFigure(of.Figure, naming, Topic),
        Term.Derived derived => new SpokenDerivation(derived.Derivation, speech),
        Term.Named named => naming.Of(named.Id),
        Term.Written written => new SpokenText(written.Text.In(speech.Language)),
        Term.Quoted quoted => new SpokenText(speech.Words.Find("speaker." + quoted.Text) ?? quoted.Text),
        Term.Phrase phrase => new SpokenText(naming.Phrase(phrase.Text)),
        Term.Numbered numbered => new SpokenText(OfficialNumber.Of(numbered.Text, speech.Words)),
        Term.Echo echo => new SpokenText(Echoed.Of(echo.Text)),
        Term.On on => new SpokenDate(on.Date, speech),
        Term.Count count => new SpokenCount(count.Number),
        Term.Word word => new SpokenWord(word.Key, speech.Words),
        Term.Several several => new SpokenList([.. several.Terms.Select(Say)], speech),
        Term.Asked asked => new SpokenText(Ask(asked.Question)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The canonical sentence of a question: what a button sends.</summary>
    public string Ask(Question question)
    {
        var key = ClosedList.Word(question.Shape) + QuestionKey;
        return Asked(question, book.Has(speech.Language, key) ? key : AnyQuestion);
    }

    /// <summary>The shorter sentence of a question, <c>question_short</c>, for a button; its whole sentence if it has none.</summary>
    public string AskShort(Question question)
    {
        var key = ClosedList.Word(question.Shape) + QuestionKey + ShortKey;
        return book.Has(speech.Language, key) ? Asked(question, key) : Ask(question);
    }

    private string Asked(Question question, string key)
    {
        var terms = new Dictionary<string, Spoken>(StringComparer.Ordinal);
        foreach (var (name, slot) in question.Slots)
        {
            terms[ClosedList.Word(name)] = SlotWords.Of(name, slot.Value, naming);
        }
        if (question.Metric is { } metric) terms["metric"] = naming.Of(metric.Value);
        if (question.Clocks.KnownOnSaid) terms["known_on"] = Day(question.Clocks.KnownOn);
        if (question.Clocks.AsOfSaid) terms["as_of"] = Day(question.Clocks.AsOf);
        return Letters.UpperFirst(book.Write(speech.Language, key, terms));
    }

    /// <summary>A day as a term.</summary>
    public Spoken Day(DateOnly day) => new SpokenDate(new PartialDate(day, DatePrecision.Day), speech);

    private string Topic(SpokenFigure figure)
    {
        var key = "topic_" + figure.Figure.Metric;
        return Common(HasCommon(key) ? key : "topic", ("figure", figure));
    }
}
