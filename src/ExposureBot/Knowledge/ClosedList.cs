using System.Collections.Frozen;
using System.Text;

namespace ExposureBot.Knowledge;

/// <summary>The words of closed lists: an enumeration is written in snake_case in <c>knowledge/</c> and in JSON.</summary>
public static class ClosedList
{
    /// <summary>Every word of the list, in the order of its declaration.</summary>
    public static IReadOnlyList<string> Words<T>() where T : struct, Enum => Of<T>.Words;

    /// <summary>The word of <paramref name="value"/>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => Of<T>.ByValue[value];

    /// <summary>The value of <paramref name="word"/>; false if the list has no such word.</summary>
    public static bool TryParse<T>(string word, out T value) where T : struct, Enum =>
        Of<T>.ByWord.TryGetValue(word, out value);

    private static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static class Of<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByWord =
            Enum.GetValues<T>().ToFrozenDictionary(value => Snake(value.ToString()), StringComparer.Ordinal);

        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Snake(value.ToString()));

        public static readonly IReadOnlyList<string> Words =
            [.. Enum.GetValues<T>().Select(value => Snake(value.ToString()))];
    }
}
