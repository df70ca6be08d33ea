using System.Collections.Frozen;
using ExposureBot.Understanding.Patterns;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Roles;

/// <summary>Finds who needs the goods and who provides them: the patterns in their order, then what is left over.</summary>
internal sealed class RoleFinder(RuleTable rules, FrozenSet<string> joining)
{
    private const string Importer = "importer";
    private const string Supplier = "supplier";
    private const string Exclude = "exclude";
    private const string World = "WLD";

    /// <summary>The places that are named in one breath.</summary>
    public IReadOnlyList<string> Run(Sight sight) => PlaceRun.Of(sight, joining);

    /// <summary>The roles in a text.</summary>
    /// <param name="sight">The text.</param>
    /// <param name="pairs">Two places may share a role: a comparison.</param>
    /// <param name="onlySupplier">The question has no importer: world shares, customers.</param>
    public RoleSet Find(Sight sight, bool pairs, bool onlySupplier)
    {
        var roles = new RoleSet();
        var places = sight.Ids(SignKind.Place).Where(place => place != World).ToList();
        if (places.Count == 0) return roles;
        foreach (var hit in rules.All(sight.Text, sight.Matcher, sight.Traits))
        {
            if (places.Count == 1 && IsOfItself(hit)) roles.GiveBoth(places[0], hit);
            Apply(hit, roles, pairs, onlySupplier);
        }

        var free = places.Where(place => !roles.Has(place)).ToList();
        if (pairs) ShareOut(sight, free, roles);
        else Rest(sight, free, roles, onlySupplier);
        if (pairs) InOrder(places, roles);
        return roles;
    }

    private static void Apply(Hit hit, RoleSet roles, bool pairs, bool onlySupplier)
    {
        var captures = hit.Match.Captures;
        if (captures.Any(capture => (onlySupplier && capture.Name == Importer) || capture.Bridge.Mention!.Id == World)) return;
        var fits = captures.All(capture =>
            roles[capture.Name] == capture.Bridge.Mention!.Id
            || (!roles.Has(capture.Bridge.Mention.Id) && (roles[capture.Name] is null || (pairs && roles[capture.Name + "2"] is null))));
        if (!fits) return;
        var news = false;
        foreach (var capture in captures)
        {
            var place = capture.Bridge.Mention!.Id;
            news |= roles.TryGive(capture.Name, place, Origin.Said)
                || (pairs && capture.Name != Exclude && roles.TryGive(capture.Name + "2", place, Origin.Said));
        }

        if (news) roles.Note(hit);
    }

    // "Does China rely on Chinese gallium?": one place in both roles, which is asked back.
    private static bool IsOfItself(Hit hit) => Caught(hit, Importer) is { } importer && importer == Caught(hit, Supplier);

    private static string? Caught(Hit hit, string role) =>
        hit.Match.Captures.FirstOrDefault(capture => capture.Name == role).Bridge?.Mention?.Id;

    // One free place takes the free role; two take both, the importer first.
    private static void Rest(Sight sight, List<string> free, RoleSet roles, bool onlySupplier)
    {
        foreach (var place in free)
        {
            var alone = free.Count == 1 && roles[Importer] is null && roles[Supplier] is null;
            var role = onlySupplier || (alone && IsAdjective(sight, place)) ? Supplier
                : roles[Importer] is null ? Importer
                : Supplier;
            var origin = alone || (free.Count == 1 && !onlySupplier) ? Origin.Said : Origin.Assumed;
            if (!roles.TryGive(role, place, origin)) continue;
            roles.LeftOver.Add(role);
            roles.Steps.Add($"roles {role}={place}: left over");
        }
    }

    // "Chinese dysprosium": the adjective before goods is where they come from.
    private static bool IsAdjective(Sight sight, string place) => sight.Of(SignKind.Place)
        .Any(bridge => bridge.Mention!.Id == place && bridge.Mention.Form == MentionForm.Adjective
            && sight.Of(SignKind.Commodity).Any(good => good.Start == bridge.End));

    // What is compared shares a role: the free places join the side that the others left open.
    private static void ShareOut(Sight sight, List<string> free, RoleSet roles)
    {
        if (free.Count >= 2)
        {
            var sharesImporter = roles[Supplier] is null && roles[Importer + "2"] is null && !sight.Is("sources");
            var role = roles[Importer] is null || sharesImporter ? Importer : Supplier;
            foreach (var place in free)
            {
                if (roles.TryGive(role, place, Origin.Said) || roles.TryGive(role + "2", place, Origin.Said))
                {
                    roles.Steps.Add($"roles {role}={place}: compared");
                }
            }
        }
        else if (free is [var last])
        {
            var role = Counterpart(sight, roles);
            roles.TryGive(role, last, Origin.Said);
            roles.Steps.Add($"roles {role}={last}: compared");
        }
    }

    private static string Counterpart(Sight sight, RoleSet roles)
    {
        var goods = sight.Is("commodities");
        if (roles[Importer] is null && (goods || roles[Supplier] is null || roles[Supplier + "2"] is not null)) return Importer;
        if (roles[Supplier] is null) return goods ? Supplier : Importer + "2";
        if (roles[Importer] is null) return Supplier + "2";
        return sight.Is("sources") ? Supplier + "2" : Importer + "2";
    }

    private static void InOrder(List<string> places, RoleSet roles)
    {
        foreach (var role in (string[])[Importer, Supplier])
        {
            if (roles[role] is { } first && roles[role + "2"] is { } second && places.IndexOf(second) < places.IndexOf(first))
            {
                roles.Swap(role, role + "2");
            }
        }
    }
}
