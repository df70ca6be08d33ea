using System.Text.Json;
using ExposureBot.Answering;
using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>A reply as the JSON object of the command line contract.</summary>
public static class PublicJson
{
    private const string NoneFound = "none_found";

    /// <summary>Writes one reply.</summary>
    /// <param name="milliseconds">How long the turn took.</param>
    public static void Write(
        Utf8JsonWriter json, string id, string conversation, Reply reply, Snapshot snapshot, double milliseconds)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("conversation", conversation);
        json.WriteString("kind", ClosedList.Word(reply.Kind));
        json.WriteString("text", reply.Text);
        Understood(json, reply.Question, snapshot);
        Facts(json, reply.Evidence);
        Law(json, reply, snapshot);
        Sources(json, reply);
        json.WriteString("reading", reply.Reading);
        json.WriteString("permalink", reply.Permalink);
        json.WriteNumber("ms", Math.Round(milliseconds, 3));
        json.WriteEndObject();
    }

    private static void Understood(Utf8JsonWriter json, Question question, Snapshot snapshot)
    {
        json.WriteStartObject("understood");
        json.WriteString("intent", PublicIntent.Of(question, snapshot));
        json.WriteString("shape", ClosedList.Word(question.Shape));
        if (question.Metric is { } metric) json.WriteString("metric", metric.Value);
        foreach (var (name, slot) in question.Slots)
        {
            if (name != SlotName.Stage) json.WriteString(ClosedList.Word(name), slot.Value);
        }

        if (PublicIntent.StageOf(question) is { } stage) json.WriteString("stage", stage);
        if (question.Clocks.KnownOnSaid) json.WriteString("known_on", Day(question.Clocks.KnownOn));
        if (question.Clocks.AsOfSaid) json.WriteString("as_of", Day(question.Clocks.AsOf));
        json.WriteStartObject("origin");
        if (question.Metric is { } named) json.WriteString("metric", ClosedList.Word(named.Origin));
        foreach (var (name, slot) in question.Slots)
        {
            json.WriteString(ClosedList.Word(name), ClosedList.Word(slot.Origin));
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Facts(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartArray("facts");
        foreach (var figure in evidence.Figures) Fact(json, figure);
        foreach (var derivation in evidence.Derivations) Fact(json, derivation);
        json.WriteEndArray();
    }

    private static void Fact(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("metric", figure.Metric);
        json.WriteString("place", figure.Place);
        json.WriteString("partner", figure.Partner);
        json.WriteString("commodity", figure.Commodity);
        json.WriteString("stage", ClosedList.Word(figure.Stage));
        json.WriteString("basis", ClosedList.Word(figure.Basis));
        json.WriteString("period", figure.Period.Printed);
        json.WriteNumber("value", figure.Value);
        json.WriteString("unit", figure.Unit);
        json.WriteString("status", ClosedList.Word(figure.Class));
        json.WriteString("source", figure.Source);
        json.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter json, Derivation derivation)
    {
        json.WriteStartObject();
        json.WriteString("id", derivation.Id);
        json.WriteString("metric", derivation.Formula);
        json.WriteNumber("value", derivation.Value);
        json.WriteString("unit", derivation.Unit);
        json.WriteString("status", "derived");
        json.WriteStartArray("inputs");
        foreach (var input in derivation.Inputs) json.WriteStringValue(input);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Law(Utf8JsonWriter json, Reply reply, Snapshot snapshot)
    {
        var (language, clocks) = (reply.Question.Language, reply.Question.Clocks);
        json.WriteStartArray("events");
        foreach (var happening in reply.Evidence.Events)
        {
            Entry(
                json, happening.Id, ("date", happening.Date.ToString()), ("title", happening.Title.In(language)),
                ("status", ClosedList.Word(happening.Stage)), ("summary", happening.Summary.In(language)));
        }

        json.WriteEndArray();
        json.WriteStartArray("measures");
        foreach (var measure in reply.Evidence.Measures)
        {
            Entry(
                json, measure.Id, ("name", measure.Name.In(language)), ("official_number", measure.OfficialNumber),
                ("paper", PaperRule.Find(measure, clocks, snapshot)?.Current is { } stage
                    ? ClosedList.Word(stage.Stage)
                    : NoneFound));
        }

        json.WriteEndArray();
        json.WriteStartArray("practices");
        foreach (var practice in reply.Evidence.Practices)
        {
            var state = PracticeRule.Find(practice, clocks, snapshot);
            Entry(
                json, practice.Id, ("name", practice.Name.In(language)),
                ("practice", state is null ? NoneFound : state.IsEnded ? "ended" : ClosedList.Word(state.Level)));
        }

        json.WriteEndArray();
    }

    private static void Sources(Utf8JsonWriter json, Reply reply)
    {
        json.WriteStartArray("sources");
        foreach (var source in reply.Citations.Select(citation => citation.Source))
        {
            Entry(
                json, source.Id, ("title", source.Title), ("publisher", source.Publisher),
                ("date", source.PublishedOn?.ToString()), ("url", source.Address));
        }

        json.WriteEndArray();
    }

    private static void Entry(Utf8JsonWriter json, string id, params (string Name, string? Value)[] properties)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        foreach (var (name, value) in properties) json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
