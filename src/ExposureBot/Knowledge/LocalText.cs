using System.Diagnostics;

namespace ExposureBot.Knowledge;

/// <summary>One text in the three languages; none of them is empty in a valid base.</summary>
public sealed record LocalText(string En, string Ja, string Zh)
{
    /// <summary>The same words in every language: names and titles that are not translated.</summary>
    public static LocalText Same(string text) => new(text, text, text);

    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language switch
    {
        Language.En => En,
        Language.Ja => Ja,
        Language.Zh => Zh,
        _ => throw new UnreachableException(),
    };
}
