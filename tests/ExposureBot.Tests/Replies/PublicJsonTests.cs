using System.Text.Json;
using ExposureBot.Replies;

namespace ExposureBot.Tests.Replies;

public sealed class PublicJsonTests
{
    [Fact]
    public void Every_figure_of_the_text_is_a_fact_and_a_derivation_names_its_inputs()
    {
        var json = Written(Trial.Writer.Write(Trial.Everything(), Trial.Snapshot));

        var facts = json.GetProperty("facts")
            .EnumerateArray()
            .ToDictionary(fact => fact.GetProperty("id").GetString()!);
        Assert.Equal(["F-U26S-008", "F-SEED-002", "F-IEA-095", "derived:difference"], facts.Keys);
        Assert.Equal(69.2m, facts["F-U26S-008"].GetProperty("value").GetDecimal());
        Assert.Equal(
            ["F-U26S-008", "F-IEA-095"], facts["derived:difference"].GetProperty("inputs")
                .EnumerateArray()
                .Select(id => id.GetString()));
    }

    [Fact]
    public void What_was_understood_has_slots_by_name_with_their_origin()
    {
        var understood = Written(Trial.Writer.Write(Trial.Korea(), Trial.Snapshot)).GetProperty("understood");

        Assert.Equal("share", understood.GetProperty("intent").GetString());
        Assert.Equal("one", understood.GetProperty("shape").GetString());
        Assert.Equal("KOR", understood.GetProperty("importer").GetString());
        Assert.Equal("previous", understood.GetProperty("origin").GetProperty("supplier").GetString());
    }

    [Fact]
    public void Measures_stand_with_their_stage_and_sources_with_their_address()
    {
        var json = Written(Trial.Writer.Write(Trial.Everything(), Trial.Snapshot));

        var measure = Assert.Single(json.GetProperty("measures").EnumerateArray());
        Assert.Equal("ended", measure.GetProperty("paper").GetString());
        Assert.Equal(4, json.GetProperty("sources").GetArrayLength());
        Assert.Equal("seed-ckhq-2025", json.GetProperty("sources")[1].GetProperty("id").GetString());
    }

    [Fact]
    public void A_percentage_in_the_title_of_a_source_is_a_fact_too()
    {
        var answer = Trial.Answer(
            Trial.Question(), new ExposureBot.Answering.Block.Headline([Trial.Headline("F-R3-001")]));

        var facts = Written(Trial.Writer.Write(answer, Trial.Snapshot)).GetProperty("facts");

        Assert.Contains(facts.EnumerateArray(), fact => fact.GetProperty("value").GetDecimal() == 50);
    }

    private static JsonElement Written(Reply reply)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) PublicJson.Write(json, "q1", "c1", reply, Trial.Snapshot, 1.5);
        return JsonDocument.Parse(buffer.ToArray()).RootElement;
    }
}
