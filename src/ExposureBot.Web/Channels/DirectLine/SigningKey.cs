using System.Security.Cryptography;
using System.Text.Json;
using ExposureBot.Knowledge;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>The key that signs tokens: made once, kept in the store, so that tokens outlive a restart.</summary>
internal sealed class SigningKey(IStore store) : IHostedService
{
    private const string DocumentKey = "directline/signing-key";
    private const int Length = 32;
    private byte[]? bytes;

    /// <summary>The key; there once the service has started.</summary>
    public byte[] Bytes => bytes ?? throw new InvalidOperationException("The signing key is read when the service starts.");

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var fresh = JsonSerializer.Serialize(RandomNumberGenerator.GetBytes(Length));
        // Only if none is there: of two processes that start at once, both take the one that was written.
        await store.WriteAsync(DocumentKind.Setting, DocumentKey, fresh, etag: "", expires: null, cancellationToken);
        var stored = await store.ReadAsync(DocumentKind.Setting, DocumentKey, cancellationToken);
        bytes = JsonSerializer.Deserialize<byte[]>(stored!.Json);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
