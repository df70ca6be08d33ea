using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Loading;

/// <summary>From rows to typed records. What a row alone can tell is checked here; what needs the others, in <c>Gates</c>.</summary>
public static class RecordsReader
{
    private const string FiguresFolder = "figures/";

    /// <summary>Reads every table; the records are complete only if <c>Findings</c> has no error.</summary>
    public static (KnowledgeBase Base, IReadOnlyList<Diagnostic> Findings) Read(BaseText text)
    {
        var findings = new List<Diagnostic>();
        var tables = new Tables(text, findings);
        var content = new KnowledgeBase
        {
            Metrics = tables.Read("metrics", ReadMetric),
            Places = tables.Read("places", ReadPlace),
            Commodities = tables.Read("commodities", ReadCommodity),
            Organisations = tables.Read("organisations", ReadOrganisation),
            Persons = tables.Read("persons", ReadPerson),
            Offices = tables.Read("offices", ReadOffice),
            Memberships = tables.Read("sets", row =>
                new Membership(row.Required("set"), row.Required("member"), row.Word<MemberKind>("member_kind"), row.Text("basis"))),
            Uses = tables.Read("uses", row => new Use(
                row.Required("commodity"), row.Text("component"), row.Text("industry"), row.Text("company"),
                row.Required("source"), row.Text("locator"))),
            ListedEntities = tables.Read("listed_entities", row => new ListedEntity(
                row.Required("list"), row.Date("date_added"), row.Required("name_en"), row.Text("name_zh"), row.Text("address"))),
            Sources = tables.Read("sources", ReadSource),
            Figures = tables.ReadFolder(FiguresFolder, ReadFigure),
            Events = tables.Read("events", ReadEvent),
            Measures = tables.Read("measures", ReadMeasure),
            MeasureStages = tables.Read("measure_stages", ReadMeasureStage),
            Practices = tables.Read("practices", ReadPractice),
            PracticeInstances = tables.Read("practice_instances", ReadInstance),
            Positions = tables.Read("positions", ReadPosition),
            Statements = tables.Read("statements", ReadStatement),
            Conflicts = tables.Read("conflicts", ReadConflict),
            Wordings = tables.Read("terms", row => new Wording(
                new LocalText(row.Required("en"), row.Required("ja"), row.Required("zh")))),
            Exemptions = tables.Read("exemptions", row =>
                new Exemption(row.Required("code"), row.Required("record"), row.Required("reason"))),
        };
        return (content, findings);
    }

    private static Metric ReadMetric(RowReader row) => new(
        row.Required("id"), row.Local("name"), row.LocalLists("synonyms"), row.Word<UnitKind>("unit_kind"),
        row.Text("default_stage"), row.Word<Role>("place_role"), row.Word<Role>("partner_role"), row.Local("definition"));

    private static Place ReadPlace(RowReader row) => new(
        row.Required("id"), row.Text("alpha2"), row.Word<PlaceKind>("kind"), row.Local("name"), row.List("aliases"),
        row.List("demonyms"), row.Text("note"));

    private static Commodity ReadCommodity(RowReader row) => new(
        row.Required("id"), row.Word<CommodityKind>("kind"), row.Text("symbol"), row.Optional("parent"),
        row.List("hs_codes"), row.Local("name"), row.List("aliases"), row.Text("note"));

    private static Organisation ReadOrganisation(RowReader row) => new(
        row.Required("id"), row.Required("kind"), row.Text("country"), row.Local("name"), row.List("aliases"),
        row.Text("role"), row.Text("note"));

    private static Person ReadPerson(RowReader row) => new(
        row.Required("id"), row.Text("country"), row.Local("name"), row.Text("role"), row.Text("organisation"),
        row.List("aliases"), row.Text("note"));

    private static Office ReadOffice(RowReader row) => new(
        row.Required("office"), row.Local("name"), row.Text("country"), row.Text("organisation"), row.Text("holder"),
        row.Text("from"), row.Text("to"), row.List("aliases"), row.Text("basis"));

    private static Source ReadSource(RowReader row) => new(
        row.Required("id"), row.Required("title"), row.Required("publisher"), row.OptionalPartial("published_on"),
        row.Word<Availability>("availability"), row.Text("address"), row.Text("kind"), row.Text("reliability_note"));

    private static Figure ReadFigure(RowReader row) => new(
        row.Required("id"), row.Required("metric"), row.Required("place"), row.Optional("partner"),
        row.Required("commodity"), row.Word<Stage>("stage"), row.Text("product"), row.Text("hs"),
        row.Word<Scope>("scope"), row.Word<Basis>("basis", Basis.None),
        new Period(row.Required("period"), row.Date("period_from"), row.Date("period_to"), row.Word<PeriodKind>("period_kind")),
        row.Number("value"), row.Required("unit"), row.Word<Bound>("bound"), row.Word<FigureClass>("class"),
        row.Flag("relayed"), row.Word<FlowDirection>("direction", FlowDirection.None), row.Word<HeadlineUse>("headline"),
        row.List("supersedes"), row.Known(), row.Text("attribution"), row.Required("source"), row.Text("locator"),
        row.Text("note"));

    private static Event ReadEvent(RowReader row) => new(
        row.Required("id"), row.Partial("date", "date_precision"), row.List("actors"), row.List("targets"),
        row.List("commodities"), row.Word<EventClass>("class"), row.Word<AuthorityKind>("authority_kind"),
        row.Word<LegalStage>("legal_stage"), row.OptionalPartial("ends"), row.Local("title"), row.Local("summary"),
        row.List("sources"), row.List("supersedes"), row.Optional("same_as"), row.Known(), row.Text("note"));

    private static Measure ReadMeasure(RowReader row) => new(
        row.Required("id"), row.Local("name"), row.Text("official_number"), row.List("issuer"), row.Required("country"),
        row.Word<MeasureKind>("kind"), row.Word<MeasureDirection>("direction"), row.List("targets"),
        row.List("commodities"), row.Text("products_note"), row.List("hs"), row.LocalLists("aliases"),
        row.Required("family"), row.Optional("parent"), row.List("events"), row.List("sources"), row.Text("note"));

    private static MeasureStage ReadMeasureStage(RowReader row) => new(
        row.Required("measure"), row.Word<PaperStage>("stage"), row.Partial("from", "from_precision"),
        row.OptionalPartial("to"), row.Flag("planned"), row.Known(), row.Optional("event"), row.List("sources"), row.Text("note"));

    private static Practice ReadPractice(RowReader row) => new(
        row.Required("id"), row.Local("name"), row.Required("actor"), row.Required("target"), row.List("commodities"),
        row.Word<Mechanism>("mechanism"), row.Partial("from", "from_precision"), row.OptionalPartial("to"),
        row.Word<PracticeLevel>("level"), row.LocalLists("aliases"), row.Required("family"),
        row.Required("instruments_searched"), row.Optional("becomes"), row.List("events"), row.List("sources"), row.Text("note"));

    private static PracticeInstance ReadInstance(RowReader row) => new(
        row.Required("practice"), row.Partial("when", "precision"), row.Required("what"), row.Word<Claimant>("claimed_by"),
        row.Word<Terms>("terms"), row.List("sources"), row.List("events"), row.Known());

    private static Position ReadPosition(RowReader row) => new(
        row.Required("item"), row.Word<Party>("party"), row.Required("who"), row.Word<Stance>("position"),
        row.OptionalPartial("on") ?? default, row.Word<Terms>("terms"), row.Local("statement"), row.List("records"),
        row.List("sources"), row.Known());

    private static Statement ReadStatement(RowReader row) => new(
        row.Required("id"), row.OptionalPartial("date") ?? default, row.Required("speaker"), row.Text("organisation"),
        row.Text("country"), row.Text("venue"), row.Flag("anonymous"), row.Word<StatementClass>("class"),
        row.Local("statement"), row.Text("attribution_chain"), row.List("commodities"), row.Required("source"),
        row.Known(), row.Text("note"));

    private static Conflict ReadConflict(RowReader row) => new(
        row.Required("id"), row.Local("topic"), row.Optional("metric"), row.Optional("place"), row.Optional("partner"),
        row.Optional("commodity"), row.List("members"), row.Words<Cause>("causes"), row.Local("why"),
        row.Word<ConflictKind>("kind"), row.Optional("preferred"), row.Text("note"));

    private sealed class Tables(BaseText text, List<Diagnostic> findings)
    {
        private readonly HashSet<string> pool = new(StringComparer.Ordinal);
        private readonly ILookup<string, RecordRow> rows = text.Rows.ToLookup(row => row.Table, StringComparer.Ordinal);

        public ImmutableArray<T> Read<T>(string table, Func<RowReader, T> read)
        {
            if (text.Headers.FirstOrDefault(header => header.Table == table) is { } header) return Read(header, read);
            findings.Add(LoadingMessages.MissingTable(table));
            return [];
        }

        public ImmutableArray<T> ReadFolder<T>(string folder, Func<RowReader, T> read) =>
            [.. text.Headers.Where(header => header.Table.StartsWith(folder, StringComparison.Ordinal))
                .SelectMany(header => Read(header, read))];

        private ImmutableArray<T> Read<T>(TableHeader header, Func<RowReader, T> read)
        {
            var reader = new RowReader(header, findings, pool);
            var records = ImmutableArray.CreateBuilder<T>();
            foreach (var row in rows[header.Table])
            {
                reader.MoveTo(row);
                records.Add(read(reader));
            }

            return records.ToImmutable();
        }
    }
}
