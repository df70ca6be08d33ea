using System.Globalization;
using System.Text.Json.Nodes;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Web.Channels.DirectLine;

namespace ExposureBot.Web.Pages;

/// <summary>An answer as data: the text, and every record and source behind it.</summary>
internal static class AnswerJson
{
    /// <summary>The answer of a permalink.</summary>
    public static string Write(Reply reply, Snapshot snapshot)
    {
        var evidence = reply.Evidence;
        return new JsonObject
        {
            ["kind"] = ClosedList.Word(reply.Kind),
            ["text"] = reply.Text,
            ["base"] = snapshot.Version,
            ["facts"] = Array(evidence.Figures.Select(Fact).Concat(evidence.Derivations.Select(Fact))),
            ["events"] = Array(evidence.Events.Select(happening => Named(
                happening.Id, "title", happening.Title.In(reply.Question.Language), happening.Date))),
            ["measures"] = Array(evidence.Measures.Select(measure => Named(
                measure.Id, "name", measure.Name.In(reply.Question.Language), null))),
            ["practices"] = Array(evidence.Practices.Select(practice => Named(
                practice.Id, "name", practice.Name.In(reply.Question.Language), practice.From))),
            ["sources"] = Array(reply.Citations.Select(Source)),
            ["reading"] = reply.Reading,
            ["permalink"] = reply.Permalink,
        }.ToJsonString(ActivitySet.Json);
    }

    private static JsonObject Fact(Figure figure) => new()
    {
        ["id"] = figure.Id, ["metric"] = figure.Metric, ["place"] = figure.Place, ["partner"] = figure.Partner,
        ["commodity"] = figure.Commodity, ["stage"] = ClosedList.Word(figure.Stage),
        ["basis"] = ClosedList.Word(figure.Basis), ["period"] = figure.Period.Printed, ["value"] = figure.Value,
        ["unit"] = figure.Unit, ["status"] = ClosedList.Word(figure.Class), ["source"] = figure.Source,
        ["inputs"] = new JsonArray(),
    };

    private static JsonObject Fact(Answering.Derivation derivation) => new()
    {
        ["id"] = derivation.Id, ["value"] = derivation.Value, ["unit"] = derivation.Unit, ["status"] = "calculated",
        ["inputs"] = Array(derivation.Inputs.Select(input => (JsonNode)input)),
    };

    private static JsonObject Named(string id, string nameKey, string name, PartialDate? date)
    {
        var named = new JsonObject { ["id"] = id, [nameKey] = name };
        if (date is { } day) named["date"] = day.ToString();
        return named;
    }

    private static JsonObject Source(Citation citation) => new()
    {
        ["n"] = citation.Number.ToString(CultureInfo.InvariantCulture), ["id"] = citation.Source.Id,
        ["title"] = citation.Source.Title, ["publisher"] = citation.Source.Publisher,
        ["date"] = citation.Source.PublishedOn?.ToString(), ["url"] = citation.Source.Address,
    };

    private static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
