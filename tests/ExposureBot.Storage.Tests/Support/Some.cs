using ExposureBot.Knowledge;

namespace ExposureBot.Storage.Tests.Support;

/// <summary>Values that a test does not care about.</summary>
internal static class Some
{
    public static DateTimeOffset Instant { get; } = new(2025, 11, 24, 9, 30, 0, 123, TimeSpan.Zero);

    /// <summary>A base of one table with a row for each value, on lines 2 and onwards.</summary>
    public static BaseText Base(string version, params string[] values) => new(
        version,
        [new TableHeader("measures", ["id", "title"])],
        [.. values.Select((value, i) => new RecordRow("measures", i + 2, [value, $"title of {value}"]))]);
}
