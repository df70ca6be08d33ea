using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Hosting;

/// <summary>
/// The token by which commands on this machine reach the running service: a new one for each start, in a file beside the
/// store that only its owner reads. The file has two lines: the service's address and the token.
/// </summary>
internal sealed class AdminToken(Folders folders, IOptions<StorageOptions> storage)
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "service.token";

    private readonly string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private string File => Path.Combine(folders.DataFolder, FileName);

    private bool HasFolder => storage.Value.Provider != StorageOptions.InMemory;

    /// <summary>Writes the file once the service listens at <paramref name="address"/>.</summary>
    public void Publish(string address)
    {
        if (!HasFolder) return;
        System.IO.File.Delete(File);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(File, Encoding.ASCII, options);
        writer.Write($"{address}\n{token}\n");
    }

    /// <summary>Removes the file when the service stops.</summary>
    public void Withdraw()
    {
        if (HasFolder) System.IO.File.Delete(File);
    }

    /// <summary>Whether <paramref name="header"/> is <c>Bearer</c> and this token.</summary>
    public bool Matches(string header) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(header), Encoding.UTF8.GetBytes("Bearer " + token));
}
