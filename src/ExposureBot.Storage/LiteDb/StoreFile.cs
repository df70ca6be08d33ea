using System.Globalization;
using ExposureBot.Knowledge;
using LiteDB;
using LiteDB.Engine;

namespace ExposureBot.Storage.LiteDb;

/// <summary>The file of a LiteDB store: opened, locked, with the settings that ours always have.</summary>
internal sealed class StoreFile : IDisposable
{
    /// <summary>The layout of collections that this program writes; a file of a higher one is refused.</summary>
    public const int Format = 1;

    private readonly StoreLock _lock;
    private readonly DataStream _data;
    private readonly LogStream _log;

    private StoreFile(string path, StoreLock taken, DataStream data, LogStream log)
    {
        Path = path;
        _lock = taken;
        _data = data;
        _log = log;
        var settings = new EngineSettings { DataStream = data, LogStream = log, Collation = new Collation("/Ordinal") };
        Database = new LiteDatabase(new LiteEngine(settings));
    }

    public string Path { get; }

    public LiteDatabase Database { get; }

    /// <exception cref="StoreException">It is in use, cannot be written, or is damaged.</exception>
    public static StoreFile Open(string path, StoreHealth health)
    {
        var held = new Stack<IDisposable>();
        try
        {
            var taken = Hold(StoreLock.Take(path));
            var log = Hold(new LogStream(StoreLock.OpenFile(LogOf(path)), health));
            var data = Hold(new DataStream(StoreLock.OpenFile(path), health, log));
            var file = new StoreFile(path, taken, data, log);
            file.Prepare();
            return file;
        }
        catch (Exception error)
        {
            // LiteDB reports damage by any of fifteen exception types.
            var fault = health.Report(error);
            while (held.TryPop(out var one)) one.Dispose();
            throw fault;
        }

        T Hold<T>(T one) where T : IDisposable
        {
            held.Push(one);
            return one;
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
        Faults.Quietly(Database.Dispose);
        var isLogEmpty = _log.Length == 0;
        _data.Dispose();
        _log.Dispose();
        if (isLogEmpty) Faults.Quietly(() => File.Delete(LogOf(Path)));
        _lock.Dispose();
    }

    /// <summary>Where LiteDB keeps what is not yet copied into the file; the name is its own.</summary>
    private static string LogOf(string path) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(path) ?? "",
        System.IO.Path.GetFileNameWithoutExtension(path) + "-log" + System.IO.Path.GetExtension(path));

    private void Prepare()
    {
        var found = Database.UserVersion;
        if (found > Format) throw StoreMessages.NewerFormat(Path, found, Format);
        if (found < Format)
        {
            Database.UtcDate = true;
            Database.UserVersion = Format;
        }

        // What a killed process had committed is copied into the file before anything new is written.
        Database.Checkpoint();
    }
}
