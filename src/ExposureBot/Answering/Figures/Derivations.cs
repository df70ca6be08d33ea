using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What is calculated from figures. For users: differences, ratios and rests carry their formula and inputs and are
/// made of figures of one definition only; sources are never averaged.
/// </summary>
internal static class Derivations
{
    private const string Percent = "percent";
    private const string World = "WLD";

    /// <summary>
    /// Whether the two count the same thing in the same way, so that their difference says something.
    /// </summary>
    public static bool AreComparable(Figure one, Figure other) =>
        one.Metric == other.Metric && one.Unit == other.Unit && one.Stage == other.Stage && one.Basis == other.Basis
        && one.Scope == other.Scope && one.Application == other.Application;

    /// <summary>
    /// <paramref name="later"/> minus <paramref name="earlier"/>; null if they are not comparable or one is a limit.
    /// </summary>
    public static Derivation? Difference(Figure later, Figure earlier) =>
        AreComparable(later, earlier) && !IsLimit(later) && !IsLimit(earlier)
        ? new Derivation(
            "derived:difference",
            "difference",
            Round(later.Value - earlier.Value),
            later.Unit == Percent ? "percentage_points" : later.Unit,
            [later.Id, earlier.Id],
            [])
        : null;

    /// <summary>The two together; null if they are not comparable, one is a limit, or they are no parts of one whole.</summary>
    public static Derivation? Sum(Figure one, Figure other) =>
        AreParts(one, other) && !IsLimit(one) && !IsLimit(other)
            ? new Derivation("derived:sum", "sum", Round(one.Value + other.Value), one.Unit, [one.Id, other.Id], [])
            : null;

    /// <summary>Several together, under the same conditions.</summary>
    public static Derivation? Sum(IReadOnlyList<Figure> parts) =>
        parts.Count > 1 && parts.Skip(1).All(part => Sum(parts[0], part) is not null)
        && parts.Select(part => (part.Place, part.Partner)).Distinct().Count() == parts.Count
            ? new Derivation("derived:sum", "sum", Round(parts.Sum(part => part.Value)), parts[0].Unit, [.. parts.Select(part => part.Id)], [])
            : null;

    /// <summary>
    /// How many times <paramref name="one"/> is as large as <paramref name="other"/>; null if that has no sense.
    /// </summary>
    public static Derivation? Ratio(Figure one, Figure other) =>
        AreComparable(one, other) && other.Value > 0 && !IsLimit(one) && !IsLimit(other)
        ? new Derivation("derived:ratio", "ratio", Round(one.Value / other.Value), "ratio", [one.Id, other.Id], [])
        : null;

    /// <summary>What is left of the whole beside <paramref name="share"/>; null if it is no share, or a limit.</summary>
    public static Derivation? Rest(Figure share) => !IsLimit(share) && share.Unit == Percent && share.Value is >= 0 and <= 100
        ? new Derivation("derived:rest", "rest", Round(100 - share.Value), Percent, [share.Id], [])
        : null;

    /// <summary>
    /// The part of the whole that goes missing if <paramref name="cut"/> percent of <paramref name="share"/> fail.
    /// </summary>
    public static Derivation? Loss(Figure share, decimal cut) => share.Unit == Percent && cut is >= 0 and <= 100
        ? new Derivation("derived:loss", "product", Round(share.Value * cut / 100), Percent, [share.Id], [cut])
        : null;

    /// <summary>By how many percent <paramref name="later"/> is above <paramref name="earlier"/>; null for shares and limits.</summary>
    public static Derivation? Growth(Figure later, Figure earlier) =>
        AreComparable(later, earlier) && !IsLimit(later) && !IsLimit(earlier) && later.Unit != Percent && earlier.Value > 0
            ? new Derivation(
                "derived:change", "change", Round((later.Value - earlier.Value) * 100 / earlier.Value), Percent,
                [later.Id, earlier.Id], [])
            : null;

    /// <summary>The part of a quantity that <paramref name="cut"/> percent are.</summary>
    public static Derivation LossOf(Figure quantity, decimal cut) => new(
        "derived:loss", "product", Round(quantity.Value * cut / 100), quantity.Unit, [quantity.Id], [cut]);

    /// <summary>What <paramref name="cut"/> percent of <paramref name="part"/> are of <paramref name="whole"/>, in percent.</summary>
    public static Derivation ShareOf(Figure part, Figure whole, decimal cut) => new(
        "derived:share", "share", Round(part.Value * cut / whole.Value), Percent, [part.Id, whole.Id], cut == 100 ? [] : [cut]);

    // Two suppliers of one buyer, or two producers of the world: one list, one year, one thing counted.
    private static bool AreParts(Figure one, Figure other) =>
        AreComparable(one, other) && one.Commodity == other.Commodity && one.Attribution == other.Attribution
        && one.Product == other.Product && one.Hs == other.Hs
        && one.Period.From == other.Period.From && one.Period.To == other.Period.To
        && (one.Place == other.Place ? one.Partner != other.Partner : one.Partner == other.Partner && IsOfWorld(one));

    // What two buyers take of their own imports is of two wholes; two producers' shares and tonnes are of one.
    private static bool IsOfWorld(Figure part) => part.Unit == Percent ? part.Partner == World
        : UnitScale.IsMass(part.Unit) || UnitScale.IsMoney(part.Unit);

    // "Over 90" has no difference to anything that a reader could rely on.
    private static bool IsLimit(Figure figure) => figure.Bound is Bound.Over or Bound.Under or Bound.UpTo;

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
