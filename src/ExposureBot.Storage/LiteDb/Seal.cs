using System.Security.Cryptography;
using System.Text;

namespace ExposureBot.Storage.LiteDb;

/// <summary>A hash kept beside content, because LiteDB has no checksums: flipped bits would be read as facts.</summary>
internal static class Seal
{
    /// <summary>First 16 bytes of the SHA-256 of the parts; no two lists of parts run together to the same text.</summary>
    public static byte[] Of(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part.Length).Append(':').Append(part);
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..16];
    }
}
