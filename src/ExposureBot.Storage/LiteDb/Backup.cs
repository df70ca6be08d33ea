using ExposureBot.Knowledge;
using LiteDB;

namespace ExposureBot.Storage.LiteDb;

/// <summary>Copies a file while it is in use; runs alone in the lane, so nothing changes meanwhile.</summary>
internal static class Backup
{
    /// <returns>The target.</returns>
    /// <exception cref="StoreException">The target exists or cannot be written.</exception>
    public static string Copy(LiteDatabase database, string path, string target)
    {
        if (File.Exists(target)) throw StoreMessages.BackupExists(target);
        var unfinished = target + ".unfinished";
        try
        {
            database.Checkpoint();
            File.Copy(path, unfinished, overwrite: true);
            using (var copy = File.Open(unfinished, FileMode.Open)) copy.Flush(flushToDisk: true);
            File.Move(unfinished, target);
            return target;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Faults.Quietly(() => File.Delete(unfinished));
            throw StoreMessages.BackupFailed(target, error);
        }
    }
}
