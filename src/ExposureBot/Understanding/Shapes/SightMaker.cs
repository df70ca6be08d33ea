using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Shapes;

/// <summary>Looks over a marked text once.</summary>
internal sealed class SightMaker(DialogTables tables)
{
    public Sight Look(MarkedText marked)
    {
        var text = new SignText(marked, tables.Words);
        var matcher = new PatternMatcher(text);
        var traits = Traits.Of(text);
        var signs = tables.Signs.First(text, matcher, traits);
        foreach (var name in signs.SelectMany(hit => hit.Rule.Set.Keys)) traits.Add(name);
        return new Sight(text, matcher, signs, traits) { GivenWords = tables.Given };
    }
}
