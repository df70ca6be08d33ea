using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Understanding.Reading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Understanding.Shapes;

/// <summary>Finds keys of <c>dialogs/common</c> that reading cannot use; it goes on without them.</summary>
internal static class KeyCheck
{
    private static readonly ExpectedKeys[] Places =
    [
        new(["names"], "a kind of mention", key => Enum.TryParse<MentionKind>(key, true, out _)),
        new(["numbers", "values"], "a whole number", key => long.TryParse(key, out _)),
        new(["time", "months"], "a number of a month, 1 to 12", key => int.TryParse(key, out var month) && month is >= 1 and <= 12),
        new(["time", "parts"], ClosedWords<Reading.Times.TimePart>(), key => Enum.TryParse<Reading.Times.TimePart>(key, true, out _)),
        new(["time", "units"], ClosedWords<Reading.Times.TimeUnit>(), key => Enum.TryParse<Reading.Times.TimeUnit>(key, true, out _)),
        new(["time", "eras"], "a year", key => int.TryParse(key, out _)),
        new(["time", "relative"], "a unit and a number, such as `year -1`", key => Reading.Times.TimeWords.TryOffset(key, out _)),
    ];

    /// <summary>One finding for each key that is not what its list expects.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<DialogFile> dialogs) =>
        from file in dialogs
        where file.Stem == "common"
        from expected in Places
        let list = expected.Path.Prepend("understanding").Aggregate((YamlNode?)file.Root, YamlWords.Child) as YamlMappingNode
        where list is not null
        from key in list.Children.Keys
        let word = (key as YamlScalarNode)?.Value ?? ""
        where !expected.Fits(word)
        select UnderstandingMessages.NotForReading(
            new FilePlace("dialogs/" + file.Path, (int)key.Start.Line), word, expected.Said);

    private static string ClosedWords<T>() where T : struct, Enum => string.Join(", ", ClosedList.Words<T>());

    private sealed record ExpectedKeys(string[] Path, string Said, Func<string, bool> Fits);
}
