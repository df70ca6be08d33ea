using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ExposureBot.Storage;

/// <summary>ETags: a new one for each write, never one that was used before, also after a deletion.</summary>
internal static class ETags
{
    // Each process counts on from a place of its own among 2^64: two never meet, and no write pays for random bytes.
    private static long last = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));

    public static string Next() => Interlocked.Increment(ref last).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Whether a write may go ahead.</summary>
    /// <param name="wanted">The condition, as in IStore.</param>
    /// <param name="stored">The ETag of what is there, or null if nothing is.</param>
    public static bool Allow(string? wanted, string? stored) => wanted is null || wanted == (stored ?? "");
}
