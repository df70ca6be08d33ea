using System.Text;

namespace ExposureBot.Storage;

/// <summary>What every store takes, so that a document written to one can be written to all.</summary>
internal static class StoreLimits
{
    /// <summary>Largest document, in bytes of UTF-8; LiteDB ends at 16.68 MB with everything around it.</summary>
    public const long LargestDocument = 15_000_000;

    /// <summary>Throws if a document is too large.</summary>
    public static void Check(string key, string json)
    {
        if (json.Length <= LargestDocument / 3) return;
        var bytes = Encoding.UTF8.GetByteCount(json);
        if (bytes > LargestDocument) throw StoreMessages.TooLarge(key, bytes, LargestDocument);
    }

    /// <summary>An instant as every store keeps it: UTC, to the millisecond.</summary>
    public static DateTimeOffset? ToMillisecond(DateTimeOffset? instant) => instant is not { } at
        ? null
        : DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}
