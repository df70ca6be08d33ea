using System.Security.Cryptography;

namespace ExposureBot.Storage;

/// <summary>ETags: a new one for each write, never one that was used before, also after a deletion.</summary>
internal static class ETags
{
    public static string Next() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Whether a write may go ahead.</summary>
    /// <param name="wanted">The condition, as in IStore.</param>
    /// <param name="stored">The ETag of what is there, or null if nothing is.</param>
    public static bool Allow(string? wanted, string? stored) => wanted is null || wanted == (stored ?? "");
}
