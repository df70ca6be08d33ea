using System.Globalization;
using System.Text;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;

namespace ExposureBot.Tests.Understanding.Reach;

/// <summary>
/// Every record of the base can be asked for: from the records themselves, questions in natural words are made and must
/// come back with the record. The rates stand in <c>reach.txt</c> beside the tests, the misses in <c>reach.misses.txt</c>.
/// </summary>
public sealed class ReachTests
{
    private static readonly Lock Writing = new();

    [Theory]
    [InlineData("en", 0.99)]
    [InlineData("ja", 0.99)]
    [InlineData("zh", 0.99)]
    public void Every_record_can_be_asked_for(string locale, double least)
    {
        var words = new ReachWords(Enum.Parse<Language>(locale, ignoreCase: true));
        var questions = new FigureQuestions(words).All().Concat(new RecordQuestions(words).All()).ToArray();

        var reached = questions.AsParallel().AsOrdered().Select(question => (Question: question, Is: IsReached(question))).ToArray();

        Write(locale, reached);
        var rate = reached.Average(pair => pair.Is ? 1.0 : 0.0);
        Assert.True(rate >= least, string.Create(CultureInfo.InvariantCulture, $"{locale}: {rate:P2} of {reached.Length} questions reach their record; see {FileOf("reach", locale)}"));
    }

    private static bool IsReached(ReachQuestion asked)
    {
        var question = RealInterpreter.Read(asked.Text, ClosedList.Word(asked.Language));
        return asked.IsReached(Answerer.Answer(question, RealBase.Snapshot));
    }

    private static string Reading(ReachQuestion asked)
    {
        var question = RealInterpreter.Read(asked.Text, ClosedList.Word(asked.Language));
        var slots = question.Slots.Select(slot => $"{ClosedList.Word(slot.Key)}={slot.Value.Value}");
        return $"{ClosedList.Word(question.Shape)} {question.Metric?.Value} {string.Join(' ', slots)} {question.Obstacle?.GetType().Name}";
    }

    private static void Write(string locale, (ReachQuestion Question, bool Is)[] reached)
    {
        var rates = new StringBuilder();
        foreach (var group in reached.GroupBy(pair => pair.Question.Group).Prepend(reached.GroupBy(_ => "all").Single()))
        {
            var found = group.Count(pair => pair.Is);
            rates.AppendLine(CultureInfo.InvariantCulture, $"{locale} {group.Key,-40} {found,6} of {group.Count(),6} {(double)found / group.Count(),8:P1}");
        }

        var misses = reached.Where(pair => !pair.Is).Select(pair => $"{pair.Question.Group}\t{pair.Question.Record}\t{pair.Question.Text}\t{Reading(pair.Question)}");
        lock (Writing)
        {
            File.WriteAllText(FileOf("reach", locale), rates.ToString());
            File.WriteAllLines(FileOf("reach.misses", locale), misses);
        }
    }

    private static string FileOf(string name, string locale) => Path.Combine(AppContext.BaseDirectory, $"{name}.{locale}.txt");
}
