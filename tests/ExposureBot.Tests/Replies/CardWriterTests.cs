using System.Text.Json;
using ExposureBot.Answering;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Replies;

public sealed class CardWriterTests
{
    [Fact]
    public void A_card_is_made_of_plain_values_only()
    {
        var card = Trial.Writer.Write(Trial.Everything(), Trial.Snapshot).Card;

        Assert.All(Values(card), value => Assert.True(
            value is null or string or bool or long or decimal, $"{value?.GetType()}"));
    }

    [Fact]
    public void A_status_has_a_pill_for_each_axis()
    {
        var question = Asking.Of(Shape.Status, (SlotName.Measure, "seafood_ban_2023"));

        var card = RealDialogs.Writer.Write(Answerer.Answer(question, RealBase.Snapshot), RealBase.Snapshot).Card;

        var pills = Elements(card).Where(element => Is(element, "Column")).ToList();
        Assert.Equal(2, pills.Count);
        Assert.Contains("ended", JsonSerializer.Serialize(pills[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_is_a_table_of_value_matter_period_and_source()
    {
        var card = Trial.Writer.Write(Trial.Korea(), Trial.Snapshot).Card;

        var row = Elements(card).Where(element => Is(element, "TableRow")).ElementAt(1);
        var cells = Elements(row)
            .Where(element => Is(element, "TextRun"))
            .Select(run => (string)run["text"]!)
            .ToArray();
        Assert.Equal(
            ["about 80 %", "rare earths, South Korea, China, trade press, relayed (Rare Earth Exchanges)", "2025", "[2]"], cells);
    }

    [Fact]
    public void Quotes_and_marks_in_a_name_stay_text()
    {
        const string name = "A \"quoted\" [name](http://x.example) **bold** {{DATE(2025-01-01)}} </b>";
        var answer = Trial.Answer(Trial.Question(), new Block.Headline([Trial.Plain(name)]));

        var card = Trial.Writer.Write(answer, Trial.Snapshot).Card;

        Assert.DoesNotContain(Elements(card), element => Is(element, "TextBlock"));
        Assert.Contains(Elements(card), element => Is(element, "TextRun") && (string)element["text"]! == name);
        var written = JsonDocument.Parse(JsonSerializer.Serialize(card)).RootElement;
        Assert.Equal(name, written.GetProperty("fallbackText").GetString());
    }

    [Fact]
    public void A_button_sends_its_question_as_an_object_and_the_page_opens_at_the_given_address()
    {
        var answer = Trial.Korea() with { Suggestions = [Asking.Of(Shape.Status, (SlotName.Measure, "seafood_ban_2023"))] };
        var reply = Trial.Writer.Write(answer, Trial.Snapshot);

        var actions = (List<object?>)reply.CardAt(new Uri("https://bot.example/"))!["actions"]!;

        var data = (Dictionary<string, object?>)((Dictionary<string, object?>)actions[0]!)["data"]!;
        Assert.Equal(reply.Suggestions[0], data["ask"]);
        var page = (string)((Dictionary<string, object?>)actions[1]!)["url"]!;
        Assert.StartsWith("https://bot.example/answers/one?", page, StringComparison.Ordinal);
        Assert.Single((List<object?>)reply.Card!["actions"]!);
    }

    private static bool Is(IReadOnlyDictionary<string, object?> element, string type) =>
        element.TryGetValue("type", out var found) && (string)found! == type;

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Elements(object? node) => node switch
    {
        IReadOnlyDictionary<string, object?> element => element.Values.SelectMany(Elements).Prepend(element),
        List<object?> list => list.SelectMany(Elements),
        _ => [],
    };

    private static IEnumerable<object?> Values(object? node) => node switch
    {
        IReadOnlyDictionary<string, object?> element => element.Values.SelectMany(Values),
        List<object?> list => list.SelectMany(Values),
        _ => [node],
    };
}
