using ExposureBot.Knowledge;

namespace ExposureBot.Storage.LiteDb;

/// <summary>
/// Holds <c>x.db.lock</c> open for one process: LiteDB itself locks nothing on Linux, and two writers lose rows.
/// The system lets go of it when the process dies; the file stays, because deleting it would race with another opener.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private const int ReadOnlyFileSystem = 30;
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <exception cref="StoreException">Another process has it, or the folder cannot be written.</exception>
    public static StoreLock Take(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
            return new StoreLock(new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (IsSharingViolation(held))
        {
            throw StoreMessages.InUse(path, held);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, error);
        }
    }

    /// <exception cref="StoreException">The file exists and cannot be written.</exception>
    public static void CheckWritable(string path)
    {
        if (!File.Exists(path)) return;
        // Root may write any file: the attribute still says that somebody wanted it left alone.
        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0) throw StoreMessages.NotWritable(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (IOException held) when (IsSharingViolation(held))
        {
            throw StoreMessages.InUse(path, held);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refused(path, error);
        }
    }

    public void Dispose() => _file.Dispose();

    private static StoreException Refused(string path, Exception error) =>
        error is UnauthorizedAccessException || (error.HResult & 0xFFFF) == ReadOnlyFileSystem
            ? StoreMessages.NotWritable(path, error)
            : Faults.Of(error, path);

    // EWOULDBLOCK on Linux, on macOS; sharing and lock violation on Windows.
    private static bool IsSharingViolation(IOException error) => (error.HResult & 0xFFFF) is 11 or 35 or 32 or 33;
}
