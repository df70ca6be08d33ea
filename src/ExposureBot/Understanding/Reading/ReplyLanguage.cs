using System.Collections.Frozen;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Reading;

/// <summary>In which language to answer a text.</summary>
internal static class ReplyLanguage
{
    /// <summary>
    /// Kana: Japanese. Han alone: Chinese if a sign says so, else what <paramref name="locale"/> hints, else Japanese.
    /// Anything else: English.
    /// </summary>
    public static Language Of(string text, string locale, FrozenSet<char> chineseSigns)
    {
        if (text.Any(Script.IsKana)) return Language.Ja;
        if (!text.Any(Script.IsHan)) return Language.En;
        return text.Any(chineseSigns.Contains) || locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? Language.Zh
            : Language.Ja;
    }
}
