using System.Collections.Frozen;
using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Replies.Cards;
using ExposureBot.Replies.Owning;
using ExposureBot.Replies.Templates;
using ExposureBot.Replies.Wording;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>From an answer to a reply: sentences, layout, citations. Pure. Safe for any thread.</summary>
public sealed class ReplyWriter
{
    private const int MaxSuggestions = 3;
    private const int MaxOptions = 4;
    private readonly SentenceBook book;
    private readonly FrozenDictionary<Language, Speech> speeches;
    private readonly NumeralWords numeralWords;

    /// <summary>
    /// Compiles the sentences of the dialogs; what is wrong with them stands in <see cref="Findings"/>.
    /// </summary>
    public ReplyWriter(IReadOnlyList<DialogFile> dialogs)
    {
        book = SentenceBook.Compile(dialogs);
        var words = Enum.GetValues<Language>().Select(language => Words.Read(dialogs, language)).ToList();
        speeches = words.ToFrozenDictionary(entry => entry.Language, entry => new Speech(entry));
        numeralWords = NumeralWords.Of(words);
        Findings = [.. book.Findings, .. WordChecks.Run(words)];
    }

    /// <summary>Errors in sentences and words; if there is one, the program must not start.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Writes <paramref name="answer"/> in the language of its question.</summary>
    public Reply Write(Answer answer, Snapshot snapshot)
    {
        var question = answer.Question;
        var speaker = SpeakerOf(question.Language, snapshot);
        var reading = answer.Kind == AnswerKind.Smalltalk ? "" : new ReadingLine(speaker).Of(question);
        var blocks = new BlockWriter(speaker, snapshot).Write(answer, reading);
        var layout = new Layout(speaker, snapshot);
        var laid = Fitting.Lay(
            // Each sentence of a text to check has its verdict: none is kept back.
            blocks, layout, answer.Question.Claims.IsEmpty ? Fitting.MaxBodyWidth : Fitting.MaxText);
        var lines = blocks.SelectMany(block => block.Lines).Select(line => line.Line).OfType<Line>().ToList();
        var suggested = answer.Suggestions.Take(answer.Kind == AnswerKind.Clarify ? MaxOptions : MaxSuggestions)
            .ToList();
        var citations = laid.Citations.Citations(snapshot).ToImmutableArray();
        var knownOn = question.Clocks.KnownOn;
        var evidence = PrintedFigures.Complete(
            EvidenceOf.Of(lines, snapshot, knownOn), laid.Text, lines, citations, snapshot, knownOn, numeralWords);
        var reply = new Reply(
            answer.Kind, question, laid.Text, laid.Headline, reading, null, [.. suggested.Select(speaker.Ask)],
            citations, evidence, QuestionQuery.Write(question, snapshot.Version))
        {
            Grounds = new Grounds(
                [
                    .. lines.SelectMany(line => line.Terms.Values), .. laid.Counts,
                    .. suggested.Select(next => new Term.Asked(next)),
                ],
                Join(speaker.Common("withheld"), laid.Sources),
                speaker.Speech,
                numeralWords),
        };
        return answer.Kind == AnswerKind.Smalltalk
            ? reply
            : reply with
            {
                Card = new CardWriter(speaker, layout).Write(reply, blocks, laid.Citations, Titles(reply, suggested, speaker)),
            };
    }

    /// <summary>The canonical sentence of a question in its language.</summary>
    public string Ask(Question question, Snapshot snapshot) => SpeakerOf(question.Language, snapshot).Ask(question);

    private static IReadOnlyList<string> Titles(Reply reply, List<Question> suggested, Speaker speaker) =>
        reply is { Kind: AnswerKind.Clarify, Question.Obstacle: Obstacle.Unclear unclear }
            ? ButtonTitles.Of(unclear.Clarification, suggested, speaker)
            : ButtonTitles.Of(suggested, speaker);

    private Speaker SpeakerOf(Language language, Snapshot snapshot) =>
        new(book, new Naming(snapshot, speeches[language]));

    private static string Join(string text, string sources) => sources.Length == 0 ? text : text + "\n\n" + sources;
}
