using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Replies;

/// <summary>A reply as the JSON of the public contract: one object with the reading, the text and every record behind it.</summary>
public static class PublicJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Opens a writer with the encoding of the contract: text stays readable, nothing is indented.</summary>
    public static Utf8JsonWriter Open(Stream stream) => new(stream, Options);

    /// <summary>Writes the properties of <paramref name="reply"/> into an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, Reply reply, Snapshot snapshot)
    {
        json.WriteString("kind", ClosedList.Word(reply.Kind));
        json.WriteString("text", reply.Text);
        WriteUnderstood(json, reply.Question, snapshot);
        json.WriteStartArray("facts");
        foreach (var figure in reply.Evidence.Figures) WriteFigure(json, figure);
        foreach (var derivation in reply.Evidence.Derivations) WriteDerivation(json, derivation);
        json.WriteEndArray();
        WriteArray(json, "events", reply.Evidence.Events, WriteEvent);
        WriteArray(json, "measures", reply.Evidence.Measures, WriteMeasure);
        WriteArray(json, "practices", reply.Evidence.Practices, WritePractice);
        WriteArray(json, "sources", reply.Citations, WriteSource);
        json.WriteString("reading", reply.Reading);
        json.WriteString("permalink", reply.Permalink);
    }

    private static void WriteUnderstood(Utf8JsonWriter json, Question question, Snapshot snapshot)
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
        if (question.Clocks.AsOfSaid) json.WriteString("as_of", Day(question.Clocks.AsOf));
        if (question.Clocks.KnownOnSaid) json.WriteString("known_on", Day(question.Clocks.KnownOn));
        json.WriteStartObject("origin");
        if (question.Metric is { } chosen) json.WriteString("metric", ClosedList.Word(chosen.Origin));
        foreach (var (name, slot) in question.Slots) json.WriteString(ClosedList.Word(name), ClosedList.Word(slot.Origin));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteStartObject();
        json.WriteString("id", figure.Id);
        json.WriteString("metric", figure.Metric);
        json.WriteString("place", figure.Place);
        if (figure.Partner is not null) json.WriteString("partner", figure.Partner);
        json.WriteString("commodity", figure.Commodity);
        json.WriteString("stage", ClosedList.Word(figure.Stage));
        if (figure.Product.Length > 0) json.WriteString("product", figure.Product);
        if (figure.Basis != Basis.None) json.WriteString("basis", ClosedList.Word(figure.Basis));
        json.WriteString("period", figure.Period.Printed);
        json.WriteNumber("value", figure.Value);
        json.WriteString("unit", figure.Unit);
        json.WriteString("bound", ClosedList.Word(figure.Bound));
        json.WriteString("status", ClosedList.Word(figure.Class));
        json.WriteString("source", figure.Source);
        json.WriteString("known_from", Day(figure.Known.From));
        json.WriteEndObject();
    }

    private static void WriteDerivation(Utf8JsonWriter json, Derivation derivation)
    {
        json.WriteStartObject();
        json.WriteString("id", derivation.Id);
        json.WriteString("formula", derivation.Formula);
        json.WriteNumber("value", derivation.Value);
        json.WriteString("unit", derivation.Unit);
        json.WriteString("status", "derived");
        WriteArray(json, "inputs", derivation.Inputs, (writer, id) => writer.WriteStringValue(id));
        json.WriteEndObject();
    }

    private static void WriteEvent(Utf8JsonWriter json, Event happening)
    {
        json.WriteStartObject();
        json.WriteString("id", happening.Id);
        json.WriteString("date", happening.Date.ToString());
        json.WriteString("title", happening.Title.En);
        json.WriteString("status", ClosedList.Word(happening.Authority));
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        json.WriteString("name", measure.Name.En);
        if (measure.OfficialNumber.Length > 0) json.WriteString("number", measure.OfficialNumber);
        json.WriteEndObject();
    }

    private static void WritePractice(Utf8JsonWriter json, Practice practice)
    {
        json.WriteStartObject();
        json.WriteString("id", practice.Id);
        json.WriteString("name", practice.Name.En);
        json.WriteString("level", ClosedList.Word(practice.Level));
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Citation citation)
    {
        var source = citation.Source;
        json.WriteStartObject();
        json.WriteNumber("n", citation.Number);
        json.WriteString("id", source.Id);
        json.WriteString("title", source.Title);
        json.WriteString("publisher", source.Publisher);
        if (source.PublishedOn is { } day) json.WriteString("date", day.ToString());
        if (source.Address.Length > 0) json.WriteString("url", source.Address);
        WriteArray(json, "records", citation.Records, (writer, id) => writer.WriteStringValue(id));
        json.WriteEndObject();
    }

    private static void WriteArray<T>(
        Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
