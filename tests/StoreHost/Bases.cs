using ExposureBot.Knowledge;

namespace StoreHost;

/// <summary>What is written follows from its name, so that a test can check content and not only keys.</summary>
public static class Bases
{
    /// <summary>A base of 60 rows that shares most of them with its neighbours; the version names it.</summary>
    public static BaseText Of(int number) => new(
        $"base-{number}",
        [new TableHeader("figures/test", ["id", "value"])],
        [.. Enumerable.Range(0, 60).Select(row =>
            new RecordRow("figures/test", row + 2, [$"F-{row}", row % 7 == number ? $"changed by {number}" : "-"]))]);

    /// <summary>A document of about <paramref name="size"/> characters.</summary>
    public static string Json(string key, int size) => $$"""{"key":"{{key}}","fill":"{{new string('x', size)}}"}""";
}
