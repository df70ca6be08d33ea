using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;
using ExposureBot.Web.Pages.Charts;
using ExposureBot.Web.Pages.Records;

namespace ExposureBot.Web.Pages;

/// <summary>An answer as its page shows it.</summary>
/// <param name="Text">The text without its list of sources, which the page has with links.</param>
/// <param name="AskedBase">The base version in the link, if another one answers now.</param>
/// <param name="Permalink">The link to this page; null for a reply that no link can replay.</param>
public sealed record AnswerView(
    Reply Reply, string Title, string Text, IReadOnlyList<Field> Reading, IReadOnlyList<RecordView> Records,
    IReadOnlyList<IReadOnlyList<Field>> Derivations, string CurrentBase, string? AskedBase, string? Permalink)
{
    /// <summary>The question in one sentence; null for a reply that no link can replay.</summary>
    public string? Asked { get; init; }

    /// <summary>The figures as a drawing, or null where none helps.</summary>
    public ChartView? Chart { get; init; }

    /// <summary>What else is held on the topic.</summary>
    public TopicView More { get; init; } = new([], 0);

    /// <summary>What is answered today; null if the answer is of today.</summary>
    public TodayView? Today { get; init; }

    /// <summary>How to cite it; null for a reply that no link can replay.</summary>
    public CiteView? Cite { get; init; }

    /// <summary>The same question in another language; the start page for a reply that no link can replay.</summary>
    public string LinkIn(string language) =>
        Permalink is not null && ClosedList.TryParse<Language>(language, out var other)
            ? QuestionQuery.Write(Reply.Question with { Language = other }, CurrentBase)
            : $"/?lang={language}";
}

/// <summary>Makes the views of answers.</summary>
internal static class AnswerViews
{
    /// <summary>The view of <paramref name="reply"/>.</summary>
    /// <param name="askedBase">The base version that the link names; empty or null if it names none.</param>
    public static AnswerView Of(Reply reply, Snapshot snapshot, PageWords words, string? askedBase)
    {
        var views = new RecordViews(snapshot, words, reply.Question.Clocks.KnownOn);
        var chart = ChartViews.Of(reply, snapshot, views);
        return new AnswerView(
            reply,
            reply.Headline.Length > 0 ? reply.Headline.Split('\n')[0] : words["answer.title"],
            WithoutSources(reply.Text, words.SourcesLabel),
            Reading(reply, words, views.Names),
            [.. reply.Evidence.Ids.Distinct().Select(views.Find).OfType<RecordView>()],
            [.. reply.Evidence.Derivations.Select(derivation => Derived(derivation, words, views.Names))],
            snapshot.Version,
            string.IsNullOrEmpty(askedBase) || askedBase == snapshot.Version ? null : askedBase,
            reply.Question.Obstacle is null ? reply.Permalink : null)
        {
            Chart = chart,
            More = new TopicViews(reply, snapshot, views, words).Find(chart),
        };
    }

    /// <summary>The text without its list of sources, which the page has with links.</summary>
    public static string WithoutSources(string text, string label)
    {
        var start = label.Length == 0 ? -1 : text.LastIndexOf("\n" + label, StringComparison.Ordinal);
        return start < 0 ? text : text[..start].TrimEnd();
    }

    private static List<Field> Reading(Reply reply, PageWords words, Names names)
    {
        var question = reply.Question;
        var clocks = question.Clocks;
        var fields = new List<Field> { One("slot.shape", words.Word(question.Shape)) };
        if (question.Metric is { } metric) fields.Add(One("slot.metric", Said(metric)));
        fields.AddRange(question.Slots.Select(
            pair => One("slot." + ClosedList.Word(pair.Key), Said(pair.Value, pair.Key))));
        if (question.IsNegated) fields.Add(One("slot.negated", words["flag.yes"]));
        fields.Add(One("slot.now", Day(clocks.Now)));
        fields.Add(One("slot.known_on", Day(clocks.KnownOn)));
        fields.Add(One("slot.as_of", Day(clocks.AsOf)));
        if (reply.Reading.Length > 0) fields.Add(One("answer.reading", reply.Reading));
        return fields;

        Field One(string key, string text) => new(words[key], [new FieldText(text)]);

        string Said(Slot slot, SlotName? of = null)
        {
            var name = Listed(of, slot.Value, words)
                ?? (names.Text(slot.Value) is var text && text == slot.Value ? words.Group(text) : text);
            return slot.Origin == Origin.Said ? name : $"{name} ({words["origin." + ClosedList.Word(slot.Origin)]})";
        }
    }

    // What is a word of a closed list and no name of a thing.
    private static string? Listed(SlotName? slot, string value, PageWords words)
    {
        return slot switch
        {
            SlotName.Stage => Word<Stage>(),
            SlotName.Basis => Word<Basis>(),
            SlotName.EventClass => Word<EventClass>(),
            SlotName.Party => Word<Party>(),
            _ => null,
        };

        string? Word<T>() where T : struct, Enum =>
            ClosedList.TryParse<T>(value, out var listed) ? words.Word(listed) : null;
    }

    private static IReadOnlyList<Field> Derived(Answering.Derivation derivation, PageWords words, Names names) =>
        new FieldList(words, names)
            .Text("id", derivation.Id)
            .Text("value", derivation.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Text("unit", words.Unit(derivation.Unit)).Text("formula", words.Formula(derivation.Formula))
            .Names("inputs", derivation.Inputs).Fields;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
