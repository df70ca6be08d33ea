using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Roles;

/// <summary>Which place needs the goods and which provides them.</summary>
internal sealed class RoleSet
{
    private readonly Dictionary<string, (string Place, Origin Origin)> byRole = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The rules that decided, for <c>explain</c>.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>Roles that were given to what no pattern placed.</summary>
    public HashSet<string> LeftOver { get; } = new(StringComparer.Ordinal);

    public string? this[string role] => byRole.TryGetValue(role, out var found) ? found.Place : null;

    public Origin OriginOf(string role) => byRole[role].Origin;

    public IEnumerable<KeyValuePair<string, (string Place, Origin Origin)>> All => byRole;

    /// <summary>Whether a place has a role already.</summary>
    public bool Has(string place) => taken.Contains(place);

    /// <summary>Gives a free place a free role.</summary>
    public bool TryGive(string role, string place, Origin origin)
    {
        if (taken.Contains(place) || byRole.ContainsKey(role)) return false;
        byRole[role] = (place, origin);
        taken.Add(place);
        return true;
    }

    /// <summary>Gives both roles to one place, if none is given yet.</summary>
    public void GiveBoth(string place, Hit hit)
    {
        if (byRole.Count > 0) return;
        byRole["importer"] = byRole["supplier"] = (place, Origin.Said);
        taken.Add(place);
        Note(hit);
    }

    /// <summary>Takes a role away.</summary>
    public void Drop(string role)
    {
        if (byRole.Remove(role, out var found)) taken.Remove(found.Place);
    }

    /// <summary>Gives what two roles have to each other.</summary>
    public void Swap(string one, string other)
    {
        var (first, second) = (byRole.TryGetValue(one, out var a), byRole.TryGetValue(other, out var b));
        if (first) byRole[other] = a;
        else byRole.Remove(other);
        if (second) byRole[one] = b;
        else byRole.Remove(one);
    }

    /// <summary>Notes the rule that gave roles.</summary>
    public void Note(Hit hit) =>
        Steps.Add($"roles {string.Join(", ", hit.Match.Captures.Select(capture => $"{capture.Name}={capture.Bridge.Mention!.Id}"))}: {hit}");
}
