using ExposureBot.Loading;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;
using ExposureBot.Understanding.Reading;

namespace ExposureBot.Tests.Understanding.Reading;

/// <summary>A marker over the real base and the real dialogs, built once.</summary>
internal static class ReadingFixture
{
    public static DateTimeOffset Now { get; } = new(2025, 11, 24, 9, 0, 0, TimeSpan.FromHours(9));

    public static IReadOnlyList<DialogFile> Dialogs { get; } = ReadDialogs();

    public static Lexicon Lexicon { get; } = Lexicon.Build(RealBase.Snapshot, Dialogs);

    public static Marker Marker { get; } = new(Lexicon);

    public static MarkedText Mark(string text, string locale = "") => Marker.Mark(text, locale, Now);

    /// <summary>Kind and id of each mention, as <c>Place JPN; Commodity gallium</c>.</summary>
    public static string Named(string text) =>
        string.Join("; ", Mark(text).Mentions.Select(mention => $"{mention.Kind} {mention.Id}"));

    private static IReadOnlyList<DialogFile> ReadDialogs()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "dialogs");
        return DialogsFolder.Read(Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))).Files;
    }
}
