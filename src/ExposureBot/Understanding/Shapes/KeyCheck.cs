using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Reading.Times;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Shapes;

/// <summary>Finds keys of <c>dialogs/common</c> that reading cannot use; it goes on without them.</summary>
internal static class KeyCheck
{
    private const int Months = 12;

    private static readonly ExpectedKeys[] Lists =
    [
        new(["names"], WordsOf<MentionKind>(), IsWord<MentionKind>),
        new(["numbers", "values"], "a whole number", key => long.TryParse(key, out _)),
        new(["time", "months"], "a number of a month, 1 to 12", IsMonth),
        new(["time", "parts"], WordsOf<TimePart>(), IsWord<TimePart>),
        new(["time", "units"], WordsOf<TimeUnit>(), IsWord<TimeUnit>),
        new(["time", "eras"], "a year", key => int.TryParse(key, out _)),
        new(["time", "relative"], "a unit and a number, such as `year -1`", key => TimeWords.TryOffset(key, out _)),
    ];

    /// <summary>One finding for each key that is not what its list expects.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<DialogFile> dialogs) =>
        from file in dialogs
        where file.Stem == "common"
        from expected in Lists
        from key in KeysOf(expected.Path.Prepend("understanding").Aggregate((YamlNode?)file.Root, YamlWords.Child))
        let word = (key as YamlScalarNode)?.Value ?? ""
        where !expected.Fits(word)
        select UnderstandingMessages.NotForReading(
            new FilePlace("dialogs/" + file.Path, (int)key.Start.Line), word, expected.Said);

    private static IEnumerable<YamlNode> KeysOf(YamlNode? node) => node is YamlMappingNode list ? list.Children.Keys : [];

    private static bool IsMonth(string key) => int.TryParse(key, out var month) && month is >= 1 and <= Months;

    private static bool IsWord<T>(string key) where T : struct, Enum => Enum.TryParse<T>(key, true, out _);

    private static string WordsOf<T>() where T : struct, Enum => string.Join(", ", ClosedList.Words<T>());

    private sealed record ExpectedKeys(string[] Path, string Said, Func<string, bool> Fits);
}
