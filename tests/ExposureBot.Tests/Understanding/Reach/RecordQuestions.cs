using System.Text.RegularExpressions;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Tests.Understanding.Reach;

/// <summary>Questions for every record that is no figure.</summary>
internal sealed partial class RecordQuestions(ReachWords words)
{
    private const int LongestQuote = 150;

    private static Snapshot Snapshot => RealBase.Snapshot;

    /// <summary>All of them, every form that the record has values for.</summary>
    public IEnumerable<ReachQuestion> All() =>
        Events().Concat(Measures()).Concat(Practices()).Concat(Statements()).Concat(Uses()).Concat(Conflicts()).Concat(Sets()).Concat(Lists());

    private IEnumerable<ReachQuestion> Events() => RealBase.Content.Events.SelectMany(happening => Filled(
        "events",
        happening.Id,
        answer => Reached.Event(happening, answer),
        ("title", happening.Title.In(words.Language)),
        ("period", words.MonthOf(happening.Date)),
        ("class", words.Word("classes", ClosedList.Word(happening.Class))),
        ("commodity", happening.Commodities.Select(NameOf).FirstOrDefault(name => name.Length > 0) ?? ""),
        ("actor", happening.Actors.Select(NameOf).FirstOrDefault(name => name.Length > 0) ?? "")));

    private IEnumerable<ReachQuestion> Measures() => RealBase.Content.Measures.SelectMany(measure => Names(measure.Name, measure.Aliases)
        .SelectMany(name => Filled("measures", measure.Id, answer => Reached.Listed(measure, answer), ("name", name)))
        .Concat(Filled("numbers", measure.Id, answer => Reached.Listed(measure, answer), ("name", NumberOf(measure)))));

    private IEnumerable<ReachQuestion> Practices() => RealBase.Content.Practices.SelectMany(practice => Names(practice.Name, practice.Aliases)
        .SelectMany(name => Filled("practices", practice.Id, answer => Reached.Item(practice.Id, answer), ("name", name))));

    private IEnumerable<ReachQuestion> Statements() => RealBase.Content.Statements.SelectMany(statement => Filled(
        "statements",
        statement.Id,
        answer => Reached.Item(statement.Id, answer),
        ("period", words.MonthOf(statement.Date)),
        ("text", Quote(statement.Text.In(words.Language))),
        ("commodity", statement.Commodities.Select(NameOf).FirstOrDefault() ?? "")));

    private IEnumerable<ReachQuestion> Uses() => RealBase.Content.Uses.SelectMany((use, turn) => Filled(
        "uses", $"{use.Commodity} {use.Component} {use.Industry}", answer => Reached.Use(use, answer), ("commodity", NameOf(use.Commodity)))
        .Where((_, form) => form == turn % words.Forms("uses").Length)
        .Concat(Filled("companies", $"{use.Company} {use.Commodity}", answer => Reached.Use(use, answer), ("commodity", NameOf(use.Commodity)), ("company", NameOf(use.Company)))));

    private IEnumerable<ReachQuestion> Conflicts() => RealBase.Content.Conflicts.SelectMany(conflict => Filled(
        "conflicts",
        conflict.Id,
        answer => Reached.Any(conflict.Members, answer),
        ("topic", conflict.Topic.In(words.Language))));

    private IEnumerable<ReachQuestion> Sets() => RealBase.Content.Memberships.GroupBy(member => member.Set).SelectMany(set => Filled(
        "sets", set.Key, answer => Reached.Any(set.Select(member => member.Member), answer), ("name", SetName(set.Key))));

    private IEnumerable<ReachQuestion> Lists() => RealBase.Content.ListedEntities.SelectMany((entity, turn) => Filled(
        "lists", entity.NameEn, answer => Reached.Text(entity.NameEn, answer), ("name", words.Language == Language.Zh ? entity.NameZh : entity.NameEn))
        .Where((_, form) => form == turn % words.Forms("lists").Length));

    private IEnumerable<ReachQuestion> Filled(
        string kind, string record, Func<Answer, bool> isReached, params (string Name, string Value)[] values)
    {
        var holes = values.ToDictionary(pair => pair.Name, pair => pair.Value);
        return words.Forms(kind).Select(form => ReachWords.TryFill(form, holes)).OfType<string>()
            .Select(text => new ReachQuestion(kind, words.Language, text, record, isReached));
    }

    private IEnumerable<string> Names(LocalText name, IReadOnlyDictionary<Language, IReadOnlyList<string>> aliases) =>
        aliases.GetValueOrDefault(words.Language, []).Prepend(name.In(words.Language)).Distinct();

    private string NumberOf(Measure measure) => Number().Match(measure.OfficialNumber) is { Success: true } match
        ? ReachWords.TryFill(words.Text("number"), new Dictionary<string, string> { ["n"] = match.Groups[1].Value, ["y"] = match.Groups[2].Value })!
        : measure.OfficialNumber;

    private string NameOf(string id) =>
        Snapshot.Commodities.TryGetValue(id, out var commodity) ? commodity.Name.In(words.Language)
        : Snapshot.Places.TryGetValue(id, out var place) ? words.Word("places", id, place.Name.In(words.Language))
        : Snapshot.Organisations.TryGetValue(id, out var body) ? body.Name.In(words.Language)
        : Snapshot.Persons.TryGetValue(id, out var person) ? person.Name.In(words.Language)
        : "";

    // A set is called as the bot calls it itself; some are groups of goods.
    private string SetName(string id) => NameOf(id) is { Length: > 0 } name ? name
        : RealDialogs.Files.Where(file => file.Stem == "common" && file.Language == words.Language)
            .Select(file => ((YamlMappingNode)file.Root["words"]["set"]).Children.TryGetValue(id, out var word) ? ((YamlScalarNode)word).Value : null)
            .FirstOrDefault() ?? "";

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote];

    [GeneratedRegex(@"No\. (\d+) of (\d{4})")]
    private static partial Regex Number();
}
