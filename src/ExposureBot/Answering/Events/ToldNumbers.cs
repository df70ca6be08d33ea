using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Events;

/// <summary>Events that print a number which no figure has: "up 4,400 %".</summary>
internal static class ToldNumbers
{
    /// <summary>The events, newest first, on the goods of the question, with one of its numbers in title or summary.</summary>
    public static ImmutableArray<Event> Find(Question question, Snapshot snapshot)
    {
        var numbers = (question[SlotName.Value] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        if (numbers.Length == 0) return [];
        var goods = question[SlotName.Commodity] is { } good ? CommodityScope.Within(good, snapshot) : null;
        return
        [
            .. snapshot.Content.Events
                .Where(happening => happening.Known.On(question.Clocks.KnownOn) && happening.Date.Start <= question.Clocks.AsOf)
                .Where(happening => goods is null || happening.Commodities.Any(goods.Contains))
                .Where(happening => numbers.Any(number => Prints(happening.Title.En, number) || Prints(happening.Summary.En, number)))
                .OrderByDescending(happening => happening.Date.Start),
        ];
    }

    // "4,400" and "4400" are one number; 44 is not in 4,400.
    private static bool Prints(string text, string number) => text.Split(' ', '%', '(', ')', ';')
        .Select(word => word.Trim('.', ',', ':'))
        .Any(word => decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            && value.ToString("0.############", CultureInfo.InvariantCulture) == number);
}
