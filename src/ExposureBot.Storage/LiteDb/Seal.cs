using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ExposureBot.Storage.LiteDb;

/// <summary>A hash kept beside content, because LiteDB has no checksums: flipped bits would be read as facts.</summary>
internal static class Seal
{
    /// <summary>First 16 bytes of the SHA-256 of the parts, each with its length before it.</summary>
    public static byte[] Of(params ReadOnlySpan<string> parts)
    {
        var size = 0;
        foreach (var part in parts) size += sizeof(int) + Encoding.UTF8.GetByteCount(part);
        var rented = ArrayPool<byte>.Shared.Rent(size);
        var at = 0;
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rented.AsSpan(at), part.Length);
            at += sizeof(int);
            at += Encoding.UTF8.GetBytes(part, rented.AsSpan(at));
        }

        var hash = SHA256.HashData(rented.AsSpan(0, at));
        ArrayPool<byte>.Shared.Return(rented);
        return hash[..16];
    }
}
