namespace ExposureBot.Replies.Wording;

/// <summary>Small operations on written text.</summary>
internal static class Letters
{
    private const string Stops = ".!?。！？";

    /// <summary>The text with its first letter in upper case.</summary>
    public static string UpperFirst(string text) =>
        text.Length == 0 || !char.IsLower(text[0]) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Whether the text ends like a sentence.</summary>
    public static bool EndsWithStop(string text) => text.Length > 0 && Stops.Contains(text[^1]);

    /// <summary>Where a citation mark stands: before the final stop, else at the end.</summary>
    public static int EndOfWords(string text) => EndsWithStop(text) ? text.Length - 1 : text.Length;
}
