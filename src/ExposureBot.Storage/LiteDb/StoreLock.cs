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
    public static StoreLock Take(string path) => new(Opened(path, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }));

    /// <summary>Opens a file of a store to read and write, without a buffer: LiteDB writes whole pages.</summary>
    /// <exception cref="StoreException">It exists and cannot be written.</exception>
    public static FileStream OpenFile(string path) => Opened(path, () =>
    {
        // Root may write any file: the attribute still says that somebody wanted it left alone.
        if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException($"`{path}` is marked read-only.");
        }

        return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
    });

    public void Dispose() => _file.Dispose();

    private static FileStream Opened(string path, Func<FileStream> open)
    {
        try
        {
            return open();
        }
        catch (UnauthorizedAccessException refused)
        {
            throw StoreMessages.NotWritable(path, refused);
        }
        catch (IOException refused) when (Code(refused) == ReadOnlyFileSystem)
        {
            throw StoreMessages.NotWritable(path, refused);
        }
        catch (IOException held) when (IsSharingViolation(held))
        {
            throw StoreMessages.InUse(path, held);
        }
    }

    // EWOULDBLOCK on Linux, on macOS; sharing and lock violation on Windows.
    private static bool IsSharingViolation(IOException error) => Code(error) is 11 or 35 or 32 or 33;

    private static int Code(IOException error) => error.HResult & 0xFFFF;
}
