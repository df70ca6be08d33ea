using System.Security.Cryptography;
using System.Text;

namespace ExposureBot.Storage;

/// <summary>What a store does with keys: makes them storable, finds the end of a prefix, shortens long ones.</summary>
internal static class StoreKey
{
    /// <summary>Longest key, in UTF-16 units, that is its own id: at most 768 bytes; LiteDB takes 1,021.</summary>
    public const int LongestId = 256;

    /// <summary>Keys that agree in this many units lie side by side, by id as well as by key.</summary>
    public const int GroupLength = LongestId - 1;

    /// <summary>The key as it is stored: half a surrogate pair cannot be written as UTF-8.</summary>
    public static string Of(string key) =>
        IsWellFormed(key) ? key : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key));

    /// <summary>
    /// The id under which a key is filed. A long key keeps its beginning, so that ids sort and seek by prefix,
    /// and ends in a hash of the whole; it is longer than any short id and can equal none.
    /// </summary>
    public static string IdOf(string key) => key.Length <= LongestId
        ? key
        : Beginning(key).PadRight(LongestId + 1, '#') + HashOf(key);

    /// <summary>The part of a key or prefix by which ids can be found.</summary>
    public static string Beginning(string key) => key.Length <= LongestId ? key
        : char.IsHighSurrogate(key[LongestId - 1]) ? key[..(LongestId - 1)]
        : key[..LongestId];

    /// <summary>The smallest text that is above all texts with this prefix, or null if there is none.</summary>
    public static string? After(string prefix)
    {
        var end = prefix.AsSpan().TrimEnd('\uFFFF');
        return end.IsEmpty ? null : string.Concat(end[..^1], [(char)(end[^1] + 1)]);
    }

    private static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static bool IsWellFormed(string key)
    {
        for (var i = 0; i < key.Length; i++)
        {
            if (!char.IsSurrogate(key[i])) continue;
            if (!char.IsHighSurrogate(key[i]) || i + 1 == key.Length || !char.IsLowSurrogate(key[i + 1])) return false;
            i++;
        }

        return true;
    }
}
