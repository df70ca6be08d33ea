namespace ExposureBot.Knowledge;

/// <summary>The power of ten in a unit: of <c>billion JPY</c> the first word (knowledge/README.md).</summary>
public static class UnitScale
{
    private const decimal Million = 1_000_000;
    private const decimal Billion = 1_000_000_000;
    private static readonly string[] Currencies = ["JPY", "USD", "EUR", "CNY"];

    /// <summary>What a value in <paramref name="unit"/> is multiplied by to count single yen, barrels or cubic metres; else 1.</summary>
    public static decimal Of(string unit) =>
        unit.StartsWith("billion ", StringComparison.Ordinal) ? Billion
        : unit.StartsWith("million ", StringComparison.Ordinal) ? Million
        : 1;

    /// <summary>A number that may be counted in ones, in the count of <paramref name="unit"/>: 660,000,000,000 is 660 billion.</summary>
    public static decimal In(string unit, decimal number) => Of(unit) is > 1 and var scale && number >= scale ? number / scale : number;

    /// <summary>Whether <paramref name="unit"/> counts money as such, not a price of something.</summary>
    public static bool IsMoney(string unit) => Array.Exists(Currencies, currency => unit.EndsWith(currency, StringComparison.Ordinal));

    /// <summary>Whether <paramref name="unit"/> counts tonnes, of whatever content.</summary>
    public static bool IsMass(string unit) => unit == "t" || unit.StartsWith("t ", StringComparison.Ordinal);
}
