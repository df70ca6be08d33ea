namespace ExposureBot.Understanding.Patterns;

/// <summary>What a text has, in the words that rules use under <c>needs</c> and <c>unless</c>.</summary>
internal static class Traits
{
    // "Global" names the world, which is no country.
    private const string World = "WLD";
    private const int FewWords = 4;
    private const int SomeWords = 7;
    private const int TellingSigns = 4;

    private static readonly string[] Counted =
        ["places", "commodities", "pair", "makers", "years", "quoted", "statistic", "few_words", "some_words"];

    /// <summary>Every trait that a text can have by itself; rules of <c>dialogs/slots</c> add what they set.</summary>
    public static IEnumerable<string> Known => Names.Select(pair => pair.Name).Concat(Counted);

    /// <summary>The traits of <paramref name="text"/>.</summary>
    public static HashSet<string> Of(SignText text)
    {
        var traits = new HashSet<string>(StringComparer.Ordinal);
        var kinds = SignKind.None;
        foreach (var bridge in text.Bridges.Where(bridge => bridge.Mention?.Id != World)) kinds |= bridge.Kind;
        foreach (var (kind, name) in Names)
        {
            if ((kinds & kind) != 0) traits.Add(name);
        }

        var places = Ids(text, SignKind.Place);
        var goods = Ids(text, SignKind.Commodity);
        if (places >= 2) traits.Add("places");
        if (goods >= 2) traits.Add("commodities");
        if (places >= 2 || goods >= 2) traits.Add("pair");
        if (Ids(text, SignKind.Organisation | SignKind.Source) == 2) traits.Add("makers");
        if (text.Marked.Times.Any(IsSpanOfYears)) traits.Add("years");
        if (text.Marked.Quoted is not null) traits.Add("quoted");
        if (text.Marked.Metrics.Any(IsTelling)) traits.Add("statistic");
        if (text.Length <= FewWords) traits.Add("few_words");
        if (text.Length <= SomeWords) traits.Add("some_words");
        return traits;
    }

    // A name of several words, or of four signs, is no common word: "stockpile target", not "uses".
    private static bool IsTelling(Mention metric) =>
        metric.Surface.Contains(' ', StringComparison.Ordinal) || (metric.Surface.Length >= TellingSigns && !char.IsAscii(metric.Surface[0]));

    // "since 2010", "2010 to 2023": more than one point is asked for.
    private static bool IsSpanOfYears(TimeMention time) => time.Precision == Knowledge.DatePrecision.Year
        && time.Role is TimeRole.YearRange or TimeRole.Since;

    private static readonly (SignKind Kind, string Name)[] Names =
    [
        (SignKind.Place, "place"), (SignKind.Commodity, "commodity"), (SignKind.Organisation, "organisation"),
        (SignKind.Company, "company"), (SignKind.Person | SignKind.Office, "person"), (SignKind.Metric, "metric"),
        (SignKind.Law, "law"), (SignKind.Set, "set"), (SignKind.Source, "source"), (SignKind.Time, "time"),
        (SignKind.Year, "year"), (SignKind.Number, "number"), (SignKind.Percent, "percent"), (SignKind.Entity, "entity"),
        (SignKind.Voice, "voice"), (SignKind.Good, "good"),
    ];

    private static int Ids(SignText text, SignKind kind) => text.Bridges
        .Where(bridge => (bridge.Kind & kind) != 0 && bridge.Mention!.Id != World).Select(bridge => bridge.Mention!.Id).Distinct(StringComparer.Ordinal).Count();
}
