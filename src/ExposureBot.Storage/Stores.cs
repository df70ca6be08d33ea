using ExposureBot.Knowledge;
using ExposureBot.Storage.InMemory;
using ExposureBot.Storage.LiteDb;

namespace ExposureBot.Storage;

/// <summary>Opens stores, and looks after their files.</summary>
public static class Stores
{
    /// <summary>
    /// Opens the LiteDB store in the file <paramref name="path"/>; file and folder are made if they do not exist.
    /// The process that opened it is the only one until it disposes of the store or ends.
    /// </summary>
    /// <exception cref="StoreException">It is in use, damaged, or cannot be written; says what to do.</exception>
    public static IStore OpenLiteDb(string path) => LiteDbStore.Open(path);

    /// <summary>A store that forgets everything when the process ends.</summary>
    public static IStore OpenInMemory() => new InMemoryStore();

    /// <summary>
    /// Copies the whole store to the new file <paramref name="path"/> while it is in use. Writes wait meanwhile.
    /// The copy is complete or not there; it can be opened like the original.
    /// </summary>
    /// <exception cref="StoreException">The file exists or cannot be written, or the store has no file.</exception>
    public static Task BackupAsync(IStore store, string path, CancellationToken stop) =>
        store is LiteDbStore file ? file.BackupAsync(path, stop) : throw StoreMessages.NoBackup();

    /// <summary>
    /// Renames a damaged LiteDB file and its log to <c>….damaged-yyyyMMddHHmmss</c>; the next opening makes a new one.
    /// </summary>
    /// <returns>The new path of the file.</returns>
    /// <exception cref="StoreException">There is no such file, or a process uses it.</exception>
    public static string MoveAside(string path, DateTimeOffset now) => StoreFile.MoveAside(path, now);
}
