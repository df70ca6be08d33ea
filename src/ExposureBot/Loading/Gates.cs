using ExposureBot.Knowledge;
using ExposureBot.Loading.Gating;

namespace ExposureBot.Loading;

/// <summary>What only the whole base can tell: every gate that a load passes (DATAMODEL, "Gates at load").</summary>
internal static class Gates
{
    private static readonly Func<Located, IEnumerable<Diagnostic>>[] All =
    [
        ReferenceGate.Check,
        IdentityGate.Check,
        LanguageGate.Check,
        LinkGate.Check,
        AliasGate.Check,
        CycleGate.Check,
        PeriodGate.Check,
        KnownTimeGate.Check,
        UnitGate.Check,
        HeadlineGate.Check,
        WholeGate.Check,
        NeighbourGate.Check,
        StageGate.Check,
    ];

    /// <summary>Every finding of every gate over a base whose rows could all be read.</summary>
    public static IEnumerable<Diagnostic> Check(BaseText text, KnowledgeBase content)
    {
        var located = new Located(text, content);
        var findings = All.SelectMany(gate => gate(located)).ToList();
        var excused = content.Exemptions.ToLookup(row => (row.Code, row.Record));
        var met = findings.Select(finding => (finding.Code, finding.Subject)).ToHashSet();
        return
        [
            .. findings.Where(finding => !excused.Contains((finding.Code, finding.Subject))),
            .. content.Exemptions.Where(row => !met.Contains((row.Code, row.Record)))
                .Select(row => LoadingMessages.IdleException(located.At(row), row.Code, row.Record)),
        ];
    }
}
