using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Replies;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Replies;

/// <summary>Answers about real records, said in sentences of their own: <c>trial.*</c>.</summary>
internal static class Trial
{
    public const string SentencesEn = """
        sentences:
          headline: "{{ figure.value }} {{ figure.topic }} {{ figure.in_period }}, {{ figure.form }}, {{ figure.standing }}, {{ figure.basis_said }}."
          plain: "{{ text }}"
          long: "{{ text }}"
          long_short: "Short."
          row: "{{ figure.value }} in {{ figure.period }}, {{ figure.standing }}"
          nearest: "{{ figure.topic }}, {{ figure.value }}. Differs: {{ differs }}."
          paper: "{{ measure }} ({{ measure.number }}): {{ stage }} since {{ day }}."
          count: "{{ n }} records of {{ places }} are held."
          missing: "an official figure for {{ commodity }}."
          differ: "{{ derived.value }} of {{ derived.formula }} between {{ figure.value }} and the user's “{{ words }}”."
        """;

    private static readonly string SentencesOther = SentencesEn.Replace(
        " in {{ figure.period }}", "（{{ figure.period }}）", StringComparison.Ordinal);

    public static ReplyWriter Writer { get; } = new([.. RealDialogs.Files, .. DialogsFolder.Read(
        [("trial/en.yaml", SentencesEn), ("trial/ja.yaml", SentencesOther), ("trial/zh.yaml", SentencesOther)]).Files]);

    public static Snapshot Snapshot => RealBase.Snapshot;

    public static Question Question(
        Language language = Language.En, params (SlotName Name, string Value, Origin Origin)[] slots) => new(
        Shape.One, new Slot("import_share", Origin.Said),
        slots.ToImmutableSortedDictionary(slot => slot.Name, slot => new Slot(slot.Value, slot.Origin)),
        Clocks.At(new DateOnly(2026, 11, 24)), language);

    public static Figure Figure(string id) => Snapshot.FigureVersions(id)[^1];

    public static Line Headline(string id) => Headline(Figure(id));

    public static Line Headline(Figure figure) =>
        Line.Of("trial.headline", [figure.Id], ("figure", new Term.Of(figure)));

    public static Line Row(string id) => Line.Of("trial.row", [id], ("figure", new Term.Of(Figure(id))));

    public static Line Plain(string text, params string[] cites) =>
        Line.Of("trial.plain", cites, ("text", new Term.Quoted(text)));

    public static Answer Answer(Question question, params Block[] blocks) =>
        new(AnswerKind.Answer, question, [.. blocks], []);

    /// <summary>South Korea's rare earth imports, as in the examples of the published rules.</summary>
    public static Answer Korea(Language language = Language.En) => Answer(
        Question(
            language, (SlotName.Importer, "KOR", Origin.Said), (SlotName.Supplier, "CHN", Origin.Previous),
            (SlotName.Commodity, "rare_earths", Origin.Previous)),
        new Block.Headline([Headline("F-R3-128")]),
        new Block.AlsoHeld([Row("F-KOR-030")]),
        new Block.Nearest(Line.Of(
            "trial.nearest", ["F-MC-001"], ("figure", new Term.Of(Figure("F-MC-001"))),
            ("differs", new Term.Word("cause.scope")))),
        new Block.Missing([Line.Of("trial.missing", [], ("commodity", new Term.Named("rare_earths")))]));

    /// <summary>Every kind of term in one answer.</summary>
    public static Answer Everything(Language language = Language.En) => Answer(
        Question(language, (SlotName.Value, "70", Origin.Said), (SlotName.Year, "2023", Origin.Said)),
        new Block.Headline([Headline("F-U26S-008")]),
        new Block.AlsoHeld([Row("F-SEED-002"), Row("F-IEA-095")], 3),
        new Block.Paper(
            [
                Line.Of(
                    "trial.paper", ["seafood_ban_2023"], ("measure", new Term.Named("seafood_ban_2023")),
                    ("stage", Term.Listed(PaperStage.Ended)), ("day", Term.Day(new DateOnly(2025, 6, 29)))),
            ],
            "ended"),
        new Block.WhyDiffer(
            [
                Line.Of(
                    "trial.differ", [], ("figure", new Term.Of(Figure("F-U26S-008"))),
                    ("words", new Term.Echo("is it 85 %?")),
                    ("derived", new Term.Derived(new Derivation(
                        "derived:difference", "difference", 8.2m, "percentage_points", ["F-U26S-008", "F-IEA-095"], [])))),
            ]),
        new Block.Remark(
            [
                Line.Of(
                    "trial.count", [], ("n", new Term.Count(14)),
                    ("places", new Term.Several(
                        [new Term.Named("JPN"), new Term.Named("USA"), new Term.Named("CHN")]))),
            ]));
}
