using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Figures;

/// <summary>The user's own numbers of a what-if, by role; null where none was given.</summary>
internal sealed class GivenNumbers
{
    private const decimal Whole = 100;
    private readonly ImmutableArray<(string Role, string Unit, decimal Value)> numbers;

    private GivenNumbers(ImmutableArray<(string, string, decimal)> numbers) => this.numbers = numbers;

    /// <summary>What there is: tonnes or kilograms.</summary>
    public (string Unit, decimal Value)? Amount => Find("amount");

    /// <summary>What is used in a time: tonnes or kilograms in a day (d), a month (mo) or a year (y).</summary>
    public (string Unit, decimal Value, string Per)? Use => Find("use") is not var (unit, value) ? null
        : unit.Split('/') is [var mass, var per] ? (mass, value, per)
        : (unit, value, "d");

    /// <summary>How long the stock lasts at the present use.</summary>
    public (string Unit, decimal Value)? Cover => Find("cover");

    /// <summary>How long the stop lasts.</summary>
    public (string Unit, decimal Value)? Stop => Find("stop");

    /// <summary>Percent of the supply that fails.</summary>
    /// <remarks>"25 % of Saudi oil failed": a part of what has no amount is the part that fails.</remarks>
    public decimal? Cut => Part("cut") ?? (Part("kept") is { } kept ? Whole - kept : null as decimal?)
        ?? (Amount is null && Use is null ? Part("portion") : null);

    /// <summary>Percent by which more is needed.</summary>
    public decimal? Rise => Find("rise")?.Value is > 0 and var rise ? rise : null;

    /// <summary>Percent of the amount that comes from the supplier who fails.</summary>
    public decimal? Portion => Part("portion");

    /// <summary>The numbers of <paramref name="question"/>.</summary>
    public static GivenNumbers Of(Question question) => new(
    [
        .. (question[SlotName.Given] ?? "").Split(';').Select(item => item.Split(':')).Where(item => item.Length == 3)
            .Select(item => (item[0], item[1], Number(item[2]))).Where(item => item.Item3 > 0),
    ]);

    private static decimal Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private decimal? Part(string role) => Find(role)?.Value is > 0 and <= Whole and var part ? part : null;

    private (string Unit, decimal Value)? Find(string role) =>
        numbers.FirstOrDefault(number => number.Role == role) is { Value: > 0 } found ? (found.Unit, found.Value) : null;
}
