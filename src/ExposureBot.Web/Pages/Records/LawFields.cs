using ExposureBot.Knowledge;

namespace ExposureBot.Web.Pages.Records;

/// <summary>The fields of measures, practices and what is said of them.</summary>
internal static class LawFields
{
    public static IReadOnlyList<Field> Of(Measure measure, FieldList fields) => fields
        .Text("id", measure.Id).Text("official_number", measure.OfficialNumber).Word("kind", measure.Kind)
        .Names("issuers", measure.Issuers).Name("country", measure.Country).Word("direction", measure.Direction)
        .Names("targets", measure.Targets).Names("commodities", measure.Commodities)
        .Text("products_note", measure.ProductsNote).Text("hs", string.Join(", ", measure.Hs))
        .Group("family", measure.Family).Name("parent", measure.Parent).Names("events", measure.Events)
        .Names("sources", measure.Sources).Text("note", measure.Note).Fields;

    public static IReadOnlyList<Field> Of(MeasureStage stage, FieldList fields) => fields
        .Word("stage", stage.Stage).Date("from", stage.From).Date("to", stage.To).Flag("planned", stage.Planned)
        .Known(stage.Known).Name("events", stage.Event).Names("sources", stage.Sources).Text("note", stage.Note).Fields;

    public static IReadOnlyList<Field> Of(Practice practice, FieldList fields) => fields
        .Text("id", practice.Id).Name("actor", practice.Actor).Name("target", practice.Target)
        .Names("commodities", practice.Commodities).Word("mechanism", practice.Mechanism)
        .Date("from", practice.From).Date("to", practice.To).Word("level", practice.Level)
        .Text("searched", practice.InstrumentsSearched).Name("becomes", practice.Becomes)
        .Group("family", practice.Family).Names("events", practice.Events).Names("sources", practice.Sources)
        .Text("note", practice.Note).Fields;

    public static IReadOnlyList<Field> Of(PracticeInstance instance, FieldList fields) => fields
        .Date("date", instance.When).Text("what", instance.What).Word("claimed_by", instance.ClaimedBy)
        .Word("terms", instance.Terms).Names("events", instance.Events).Known(instance.Known)
        .Names("sources", instance.Sources).Fields;

    public static IReadOnlyList<Field> Of(Position position, FieldList fields) => fields
        .Word("party", position.Party).Name("who", position.Who).Word("stance", position.Stance)
        .Date("on", position.On).Word("terms", position.Terms).Local("statement", position.Statement)
        .Names("members", position.Records).Known(position.Known).Names("sources", position.Sources).Fields;

    public static IReadOnlyList<Field> Of(Statement statement, FieldList fields) => fields
        .Text("id", statement.Id).Date("date", statement.Date).Text("speaker", statement.Speaker)
        .Text("organisation", statement.Organisation).Text("country", statement.Country)
        .Text("venue", statement.Venue).Flag("anonymous", statement.Anonymous).Word("class", statement.Class)
        .Local("statement", statement.Text).Text("chain", statement.Chain)
        .Names("commodities", statement.Commodities).Known(statement.Known).Names("sources", statement.Sources)
        .Text("note", statement.Note).Fields;
}
