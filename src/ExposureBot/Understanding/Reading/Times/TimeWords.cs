using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ExposureBot.Loading;

namespace ExposureBot.Understanding.Reading.Times;

/// <summary>
/// The words of times in <c>dialogs/common</c>, <c>understanding: time</c>, of all languages together.
/// </summary>
internal sealed class TimeWords(IReadOnlyList<DialogFile> dialogs)
{
    /// <summary>Words and signs without which no time is looked for, beside digits.</summary>
    public FrozenSet<string> Triggers { get; } =
        YamlWords.Words(dialogs, "time", "triggers").Select(Tokenizer.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words for which the recogniser is asked: weekdays, halves, what no own pattern reads.</summary>
    public FrozenSet<string> RecognizerTriggers { get; } =
        YamlWords.Words(dialogs, "time", "recognizer_triggers").Select(Tokenizer.Fold)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names of weekdays: the recogniser reads them, with the words beside them.</summary>
    public ImmutableArray<string> Weekdays { get; } = YamlWords.Words(dialogs, "time", "weekdays");

    /// <summary>Whether a token is a weekday, or an unspaced weekday begins with it.</summary>
    public bool IsWeekday(string text, Piece piece)
    {
        foreach (var word in Weekdays)
        {
            if (Script.IsUnspaced(word[0])
                ? string.CompareOrdinal(text, piece.Span.Start, word, 0, word.Length) == 0
                : piece.Folded == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Months by name.</summary>
    public FrozenDictionary<string, int> Months { get; } = Numbered(dialogs, "months");

    /// <summary>Months whose name is a word: read alone only behind a preposition.</summary>
    public FrozenSet<string> DoubtfulMonths { get; } =
        YamlWords.Words(dialogs, "time", "doubtful_months").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What may stand before a doubtful month.</summary>
    public FrozenSet<string> MonthPrepositions { get; } =
        YamlWords.Words(dialogs, "time", "month_prepositions").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Parts of a month or year: first, middle and last third, and the very end.</summary>
    public FrozenDictionary<string, TimePart> Parts { get; } =
        YamlWords.ByWord<TimePart>(dialogs, TryWord, "time", "parts");

    /// <summary>Units by name.</summary>
    public FrozenDictionary<string, TimeUnit> Units { get; } =
        YamlWords.ByWord<TimeUnit>(dialogs, TryWord, "time", "units");

    /// <summary>Phrases such as "last year": unit and offset.</summary>
    public FrozenDictionary<string, (TimeUnit Unit, int Offset)> Relative { get; } =
        YamlWords.ByWord<(TimeUnit, int)>(dialogs, TryOffset, "time", "relative");

    /// <summary>First years of eras minus one: 令和 1 is 2019.</summary>
    public FrozenDictionary<string, int> Eras { get; } = Numbered(dialogs, "eras");

    /// <summary>Words before a year that make it a fiscal one; behind it for unspaced writing.</summary>
    public ImmutableArray<string> Fiscal { get; } = YamlWords.Words(dialogs, "time", "fiscal");

    /// <summary>Patterns of counted times up to today, with <c>{n}</c> and <c>{unit}</c>.</summary>
    public ImmutableArray<string> Past { get; } = YamlWords.Words(dialogs, "time", "past");

    /// <summary>Patterns of counted times ago, with <c>{n}</c> and <c>{unit}</c>.</summary>
    public ImmutableArray<string> Ago { get; } = YamlWords.Words(dialogs, "time", "ago");

    /// <summary>What joins two times to a range.</summary>
    public ImmutableArray<string> Joins { get; } = YamlWords.Words(dialogs, "time", "joins");

    /// <summary>What joins two times to a range only behind <see cref="Openers"/>.</summary>
    public ImmutableArray<string> WeakJoins { get; } = YamlWords.Words(dialogs, "time", "weak_joins");

    /// <summary>What opens a range: between.</summary>
    public ImmutableArray<string> Openers { get; } = YamlWords.Words(dialogs, "time", "openers");

    /// <summary>Words right before a time that give it a role; longest first.</summary>
    public ImmutableArray<(string Role, string Word)> Before { get; } = Roles(dialogs, "before");

    /// <summary>Words right behind a time that give it a role; longest first.</summary>
    public ImmutableArray<(string Role, string Word)> After { get; } = Roles(dialogs, "after");

    /// <summary>Words anywhere before "on D" that ask what was known that day.</summary>
    public ImmutableArray<string> KnownCues { get; } = YamlWords.Words(dialogs, "time", "known_cues");

    /// <summary>Words before a day that can be a clock, given a cue: on, by.</summary>
    public ImmutableArray<string> ClockPrepositions { get; } = YamlWords.Words(dialogs, "time", "clock_prepositions");

    /// <summary>Words that begin a question on the state of a past day, or stand right behind that day: was.</summary>
    public ImmutableArray<string> PastStates { get; } = YamlWords.Words(dialogs, "time", "past_states");

    /// <summary>
    /// One alternative for each word, the longest first, ready for a pattern; never matches if there is none.
    /// </summary>
    public static string Alternatives(IEnumerable<string> words)
    {
        var joined = string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
        return joined.Length == 0 ? "(?!)" : joined;
    }

    private static FrozenDictionary<string, int> Numbered(IReadOnlyList<DialogFile> dialogs, string key) =>
        YamlWords.ByWord<int>(dialogs, TryNumber, "time", key);

    /// <summary>Reads <c>year -1</c>: a unit and how many of them from now.</summary>
    public static bool TryOffset(string key, out (TimeUnit Unit, int Offset) offset)
    {
        var parts = key.Split(' ');
        offset = default;
        return parts.Length == 2 && TryWord(parts[0], out offset.Unit) && TryNumber(parts[1], out offset.Offset);
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out number);

    private static bool TryWord<T>(string text, out T word) where T : struct, Enum =>
        Enum.TryParse(text, true, out word);

    private static ImmutableArray<(string Role, string Word)> Roles(IReadOnlyList<DialogFile> dialogs, string side) =>
    [
        .. YamlWords.Lists(dialogs, "time", side).SelectMany(pair => pair.Words.Select(word => (pair.Key, word)))
            .OrderByDescending(pair => pair.word.Length),
    ];
}

/// <summary>A part of a month or a year: thirds, and the very end.</summary>
internal enum TimePart { First, Middle, Last, End, FirstHalf, SecondHalf }
