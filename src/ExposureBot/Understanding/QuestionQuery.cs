using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding;

/// <summary>A question as the path and query of its permalink, and back: <c>/answers/one?metric=import_share&amp;importer=JPN…</c></summary>
/// <remarks>
/// One letter before a value says where it came from, if it was not said: <c>*</c> corrected, <c>^</c> previous,
/// <c>-</c> default, <c>~</c> assumed. Clocks are always there, so that a link replays. No words of a user get in.
/// </remarks>
public static class QuestionQuery
{
    private const string Root = "/answers/";
    private const string ClaimName = "claim";
    private const int MostClaims = 20;
    private const string OriginMarks = "\0*^-~";

    /// <summary>The path and query that replays <paramref name="question"/> on <paramref name="baseVersion"/>.</summary>
    public static string Write(Question question, string baseVersion)
    {
        var query = new StringBuilder(Root).Append(ClosedList.Word(question.Shape)).Append('?');
        if (question.Metric is { } metric) Add("metric", Marked(metric));
        foreach (var (name, slot) in question.Slots) Add(ClosedList.Word(name), Marked(slot));
        if (question.IsNegated) Add("negated", "yes");
        if (question.About.Length > 0) Add("about", string.Join(';', question.About));
        for (var i = 0; i < question.Claims.Length; i++) Add($"{ClaimName}{i + 1}", Write(question.Claims[i].Question, ""));
        Add("now", Day(question.Clocks.Now));
        Add(question.Clocks.KnownOnSaid ? "known_on" : "known", Day(question.Clocks.KnownOn));
        Add(question.Clocks.AsOfSaid ? "as_of" : "at", Day(question.Clocks.AsOf));
        Add("language", ClosedList.Word(question.Language));
        Add("base", baseVersion);
        return query.ToString(0, query.Length - 1);

        void Add(string name, string value) => query.Append(name).Append('=').Append(Uri.EscapeDataString(value)).Append('&');
    }

    /// <summary>What is left of <paramref name="question"/> when it was written and read: no words of the user.</summary>
    public static Question Kept(Question question) => Kept(question, 0);

    private static Question Kept(Question question, int depth) => question with
    {
        Obstacle = null,
        Unused = [],
        Corrections = [],
        Claims = depth > 0
            ? []
            : [.. question.Claims.Take(MostClaims).Select(claim => new Claim("", Kept(claim.Question, depth + 1)))],
    };

    /// <summary>Reads what <see cref="Write"/> wrote; null if it is no question. Order, repeats and unknown names do not matter.</summary>
    /// <param name="shape">The last part of the path.</param>
    /// <param name="query">Names and values, unescaped.</param>
    public static Question? Read(string shape, IEnumerable<KeyValuePair<string, string>> query) => Read(shape, query, 0);

    private static Question? Read(string shape, IEnumerable<KeyValuePair<string, string>> query, int depth)
    {
        if (!ClosedList.TryParse<Shape>(shape, out var parsed)) return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in query) values.TryAdd(name, value);
        if (!TryClocks(values, out var clocks)) return null;
        var language = values.TryGetValue("language", out var word) && ClosedList.TryParse<Language>(word, out var known)
            ? known
            : Language.En;
        var slots = values
            .Where(pair => ClosedList.TryParse<SlotName>(pair.Key, out _) && pair.Value.Length > 0)
            .ToImmutableSortedDictionary(pair => Name(pair.Key), pair => Unmarked(pair.Value));
        return new Question(
            parsed, values.TryGetValue("metric", out var metric) ? Unmarked(metric) : null, slots, clocks, language)
        {
            IsNegated = values.ContainsKey("negated"),
            Claims = depth > 0 ? [] : [.. ClaimsOf(values)],
            About = values.TryGetValue("about", out var about) ? [.. about.Split(';')] : [],
        };
    }

    /// <summary>Reads a whole path and query as <see cref="Write"/> gives it; null if it is no question.</summary>
    public static Question? Read(string pathAndQuery) => Read(pathAndQuery, 0);

    private static Question? Read(string pathAndQuery, int depth)
    {
        if (!pathAndQuery.StartsWith(Root, StringComparison.Ordinal)) return null;
        var parts = pathAndQuery[Root.Length..].Split('?', 2);
        var query = parts.Length == 1 ? [] : parts[1].Split('&').Select(pair =>
        {
            var sides = pair.Split('=', 2);
            return KeyValuePair.Create(sides[0], sides.Length == 1 ? "" : Uri.UnescapeDataString(sides[1]));
        });
        return Read(parts[0], query, depth);
    }

    // A claim is a question of its own and has none itself.
    private static IEnumerable<Claim> ClaimsOf(Dictionary<string, string> values)
    {
        for (var i = 1; i <= MostClaims && values.TryGetValue($"{ClaimName}{i}", out var text); i++)
        {
            if (Read(text, 1) is { } claim) yield return new Claim("", claim);
        }
    }

    private static SlotName Name(string word) =>
        ClosedList.TryParse<SlotName>(word, out var name) ? name : throw new ArgumentException(word, nameof(word));

    // `=` stands before a said value that begins with a mark itself, such as a negative number.
    private static string Marked(Slot slot) =>
        slot.Origin != Origin.Said ? OriginMarks[(int)slot.Origin] + slot.Value
        : slot.Value.Length > 0 && (slot.Value[0] == '=' || OriginMarks.Contains(slot.Value[0])) ? "=" + slot.Value
        : slot.Value;

    private static Slot Unmarked(string text)
    {
        var origin = text.Length == 0 ? -1 : OriginMarks.IndexOf(text[0], StringComparison.Ordinal);
        if (origin > 0) return new Slot(text[1..], (Origin)origin);
        return new Slot(text.StartsWith('=') ? text[1..] : text, Origin.Said);
    }

    private static bool TryClocks(Dictionary<string, string> values, out Clocks clocks)
    {
        var now = Find("now") ?? DateOnly.MinValue;
        var knownSaid = Find("known_on");
        var asOfSaid = Find("as_of");
        var knownOn = knownSaid ?? Find("known") ?? now;
        clocks = new Clocks(now, knownOn, asOfSaid ?? Find("at") ?? knownOn, knownSaid is not null, asOfSaid is not null);
        return now != DateOnly.MinValue;

        DateOnly? Find(string name) => values.TryGetValue(name, out var text)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
