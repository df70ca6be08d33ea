using System.Globalization;
using ExposureBot.Answering;
using ExposureBot.Knowledge;

namespace ExposureBot.Replies.Wording;

/// <summary>A figure as sentences see it.</summary>
/// <param name="topic">Writes what the value is of.</param>
internal sealed class SpokenFigure(Figure figure, Naming naming, Func<SpokenFigure, string> topic) : Spoken
{
    public static readonly string[] Properties =
    [
        "value", "number", "unit", "bound", "topic", "what", "metric", "place", "place_of", "place_id", "partner",
        "partner_of", "partner_id", "commodity", "commodity_adj", "commodity_id", "form", "application", "stage",
        "stage_id",
        "scope", "scope_id", "hs", "period",
        "in_period", "year", "basis", "basis_said", "source_class", "class_id", "tier", "relayed", "maker", "standing",
        "is_unsourced", "is_article", "publisher", "source", "published", "known_from", "note", "locator", "id",
    ];

    private readonly Speech speech = naming.Speech;

    /// <summary>The record itself.</summary>
    public Figure Figure => figure;

    public override string Main => FigureValue.Of(figure, speech);

    public override string? Get(string property) => property switch
    {
        "value" => Main,
        "number" => Speech.Number(Math.Abs(speech.Counted(figure.Value, figure.Unit))),
        "unit" => speech.Unit(figure.Value, figure.Unit).Trim(),
        "bound" => figure.Bound == Bound.Exact ? "" : speech.Words.Of("bound", figure.Bound),
        "topic" => topic(this),
        "what" => naming.Of(figure.Metric).Main,
        "metric" => figure.Metric,
        "period" => Periods.Name(figure, speech),
        "in_period" => Periods.When(figure, speech),
        "year" => figure.Period.Year.ToString(CultureInfo.InvariantCulture),
        "note" => figure.Note,
        "locator" => figure.Locator,
        "id" => figure.Id,
        _ => Subject(property) ?? Counted(property) ?? Standing(property),
    };

    private string? Subject(string property) => property switch
    {
        "place" => naming.Of(figure.Place).Main,
        "place_of" => naming.Of(figure.Place).Get("of"),
        "place_id" => figure.Place,
        "partner" => figure.Partner is { } partner ? naming.Of(partner).Main : "",
        "partner_of" => figure.Partner is { } partner ? naming.Of(partner).Get("of") : "",
        "partner_id" => figure.Partner ?? "",
        "commodity" => naming.Of(figure.Commodity).Main,
        "commodity_adj" => naming.Of(figure.Commodity).Get("adj"),
        "commodity_id" => figure.Commodity,
        _ => null,
    };

    private string? Counted(string property) => property switch
    {
        "form" => figure.Application is null ? naming.Phrase(figure.Product) : "",
        "application" => naming.Phrase(figure.Application ?? ""),
        "stage" => figure.Stage == Stage.None ? "" : speech.Words.Of("stage", figure.Stage),
        "stage_id" => ClosedList.Word(figure.Stage),
        "scope" => figure.Scope == Scope.Exact ? "" : speech.Words.Of("scope", figure.Scope),
        "scope_id" => ClosedList.Word(figure.Scope),
        "hs" => figure.Hs.Length == 0 ? "" : speech.Words.Fill("format.hs", figure.Hs),
        "basis" => figure.Basis is Basis.None or Basis.Unknown ? "" : speech.Words.Of("basis", figure.Basis),
        "basis_said" => figure.Basis == Basis.None ? "" : speech.Words.Of("basis", figure.Basis),
        _ => null,
    };

    private string? Standing(string property) => property switch
    {
        "source_class" => SourceStanding.Class(figure, speech),
        "class_id" => ClosedList.Word(figure.Class),
        "tier" => ClosedList.Word(SourceStanding.Tier(figure)),
        "relayed" => figure.Relayed ? speech.Words.Of("standing.relayed") : "",
        "maker" => naming.Maker(figure.Attribution),
        "standing" => SourceStanding.Whole(figure, naming),
        "is_unsourced" => YesIf(SourceStanding.IsUnsourced(figure)),
        "is_article" => YesIf(SourceStanding.IsArticle(figure)),
        "publisher" => naming.Of(figure.Source).Get("publisher"),
        "source" => naming.Of(figure.Source).Main,
        "published" => naming.Of(figure.Source).Get("date"),
        "known_from" => speech.Day(figure.Known.From),
        _ => null,
    };
}

/// <summary>A number calculated from figures.</summary>
internal sealed class SpokenDerivation(Derivation derivation, Speech speech) : Spoken
{
    public static readonly string[] Properties = ["value", "number", "unit", "formula", "formula_id", "inputs", "id"];

    public override string Main => speech.Quantity(derivation.Value, derivation.Unit);

    public override decimal? Number => derivation.Value;

    public override string? Get(string property) => property switch
    {
        "value" => Main,
        "number" => Speech.Number(speech.Counted(derivation.Value, derivation.Unit)),
        "unit" => speech.Unit(derivation.Value, derivation.Unit).Trim(),
        "formula" => speech.Words.Of("formula", derivation.Formula),
        "formula_id" => derivation.Formula,
        "inputs" => Speech.Number(derivation.Inputs.Length),
        "id" => derivation.Id,
        _ => null,
    };
}
