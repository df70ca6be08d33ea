using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Loading;

namespace ExposureBot.Understanding.Reading.Numbers;

/// <summary>
/// The words of numbers in <c>dialogs/common</c>, <c>understanding: numbers</c>, of all languages together.
/// </summary>
internal sealed class NumberWords(IReadOnlyList<DialogFile> dialogs)
{
    private const int Hundred = 100;
    private readonly FrozenDictionary<string, long> values = YamlWords.ByWord(
        dialogs,
        (string key, out long value) => long.TryParse(key, CultureInfo.InvariantCulture, out value),
        "numbers",
        "values");

    /// <summary>Words right behind a number that make it a percentage.</summary>
    public ImmutableArray<string> Percent { get; } = YamlWords.Words(dialogs, "numbers", "percent");

    /// <summary>Words right before a number that make it a percentage: 百分之.</summary>
    public ImmutableArray<string> PercentBefore { get; } = YamlWords.Words(dialogs, "numbers", "percent_before");

    /// <summary>Signs right behind a number that make it tenths: 割, 成.</summary>
    public ImmutableArray<string> Tenths { get; } = YamlWords.Words(dialogs, "numbers", "tenths");

    /// <summary>What stands between two numbers that share what follows the second: or, to, か.</summary>
    public ImmutableArray<string> Joiners { get; } = YamlWords.Words(dialogs, "numbers", "joiners");

    /// <summary>Words right behind a small number in words that make it a number by itself: 五名, 三か国, three months.</summary>
    public ImmutableArray<string> Counters { get; } = YamlWords.Words(dialogs, "numbers", "counters");

    /// <summary>The words below a hundred.</summary>
    public IEnumerable<string> Small => values.Where(pair => pair.Value < Hundred).Select(pair => pair.Key);

    /// <summary>The value of one word, or null.</summary>
    public long? Find(string word) => values.TryGetValue(word, out var value) ? value : null;

    /// <summary>The value of digits or of words with blanks or hyphens between them, or null.</summary>
    public decimal? Parse(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        var sum = new Spoken();
        foreach (var word in text.ToLowerInvariant().Split(' ', '-'))
        {
            if (Find(word) is not { } value || !sum.Take(value)) return null;
        }

        return sum.Value;
    }

    /// <summary>A number that is spoken word by word: sixty-three, two hundred thousand.</summary>
    public struct Spoken
    {
        private decimal total;
        private decimal part;
        private long last;

        /// <summary>What was said so far.</summary>
        public readonly decimal Value => total + part;

        /// <summary>Takes the next word; false if it cannot go on so ("sixty twelve").</summary>
        public bool Take(long value)
        {
            var isFirst = last == 0;
            if (value >= Hundred)
            {
                if (isFirst || value <= last && value < 1_000) return false;
                if (value == Hundred)
                {
                    part *= value;
                }
                else
                {
                    total = (total + part) * value;
                    part = 0;
                }
            }
            else if (isFirst || (last >= Hundred) || (last is >= 20 and < Hundred && value is > 0 and < 10))
            {
                part += value;
            }
            else
            {
                return false;
            }

            last = Math.Max(value, 1);
            return true;
        }
    }
}
