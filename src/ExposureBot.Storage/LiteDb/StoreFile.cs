using System.Globalization;
using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>The file of a LiteDB store: opened, locked, with the settings that ours always have.</summary>
internal sealed class StoreFile : IDisposable
{
    /// <summary>The layout of collections that this program writes; a file of a higher one is refused.</summary>
    public const int Format = 1;

    private readonly StoreLock _lock;

    private StoreFile(string path, LiteDatabase database, StoreLock taken)
    {
        Path = path;
        Database = database;
        _lock = taken;
    }

    public string Path { get; }

    public LiteDatabase Database { get; }

    /// <summary>Where LiteDB keeps what is not yet copied into the file.</summary>
    public static string LogOf(string path) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(path) ?? "",
        System.IO.Path.GetFileNameWithoutExtension(path) + "-log" + System.IO.Path.GetExtension(path));

    /// <exception cref="StoreException">It is in use, cannot be written, or is damaged.</exception>
    public static StoreFile Open(string path)
    {
        var taken = StoreLock.Take(path);
        LiteDatabase? database = null;
        try
        {
            StoreLock.CheckWritable(path);
            StoreLock.CheckWritable(LogOf(path));
            database = new LiteDatabase(new ConnectionString
            {
                Filename = path,
                Connection = ConnectionType.Direct,
                Collation = new Collation("/Ordinal"),
            });
            Set(path, database);
            return new StoreFile(path, database, taken);
        }
        catch (Exception error)
        {
            // LiteDB reports damage by any of fifteen exception types.
            Faults.Quietly(() => database?.Dispose());
            taken.Dispose();
            throw Faults.Of(error, path);
        }
    }

    /// <exception cref="StoreException">There is no such file, or a process uses it.</exception>
    public static string MoveAside(string path, DateTimeOffset now)
    {
        if (!File.Exists(path)) throw StoreMessages.NothingToMove(path);
        using var taken = StoreLock.Take(path);
        var suffix = ".damaged-" + now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        try
        {
            var log = LogOf(path);
            if (File.Exists(log)) File.Move(log, log + suffix);
            File.Move(path, path + suffix);
            return path + suffix;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Faults.Of(error, path);
        }
    }

    public void Dispose()
    {
        // A database that failed throws again when it is closed; what was confirmed is in the file all the same.
        Faults.Quietly(Database.Dispose);
        _lock.Dispose();
    }

    private static void Set(string path, LiteDatabase database)
    {
        if (database.UserVersion > Format) throw StoreMessages.NewerFormat(path, database.UserVersion, Format);
        var timeout = TimeSpan.FromSeconds(5);
        if (database.UserVersion == Format && database.UtcDate && database.Timeout == timeout) return;
        database.UtcDate = true;
        database.Timeout = timeout;
        database.UserVersion = Format;
        database.Checkpoint();
    }
}
