using ExposureBot.Knowledge;

namespace ExposureBot.Storage;

/// <summary>Every message of a store, in one place; docs/store.md lists each code, tests assert the words.</summary>
internal static class StoreMessages
{
    public static StoreException InUse(string path, Exception? cause = null) => new(
        "EB5001", $"the store `{path}` is in use by another process.",
        $"Stop that process, or give this one another path. `fuser {path}.lock` shows who it is.", cause);

    public static StoreException NotWritable(string path, Exception? cause = null) => new(
        "EB5002", $"the store `{path}` cannot be written.",
        "Give the account of this process write permission on the file and its folder, or choose another path.", cause);

    public static StoreException DiskFull(string path, Exception cause) => new(
        "EB5003", $"the disk of the store `{path}` is full; writing has stopped.",
        "Free space and restart this process; every write that was confirmed is in the file.", cause);

    public static StoreException Damaged(string path, string what, Exception? cause = null) => new(
        "EB5004", $"the store `{path}` is damaged: {what}.",
        "Stop this process and move the file and its `-log.db` aside, do not delete them. Then put a backup in place, "
        + "or start without one: curated records are rebuilt from the knowledge folder.", cause);

    public static StoreException TooSlow(string path, TimeSpan limit) => new(
        "EB5005", $"the store `{path}` did not answer within {limit.TotalSeconds:0} s.",
        "Look at the load of the disk and restart this process; if that does not help, the file is damaged (EB5004).");

    public static StoreException CannotReadOrWrite(string path, Exception cause) => new(
        "EB5006", $"the store `{path}` could not be read or written ({cause.Message}); writing has stopped.",
        "Look at the disk or network share, then restart this process; every write that was confirmed is in the file.",
        cause);

    public static StoreException NewerFormat(string path, int found, int known) => new(
        "EB5007", $"the store `{path}` has format {found}; this program knows formats up to {known}.",
        "Start the newer program again, or restore a backup that was made before the update.");

    public static StoreException BackupExists(string path) => new(
        "EB5008", $"the file `{path}` exists already; a backup overwrites nothing.", "Name a new file.");

    public static StoreException TooLarge(string key, long bytes, long limit) => new(
        "EB5009", $"the document `{key}` has {bytes} bytes; a store takes up to {limit}.",
        "Store less in one document.");

    public static StoreException NoBackup() => new(
        "EB5010", "this store is kept in memory and has no file to copy.",
        "Choose a store with a file to have backups.");

    public static StoreException BackupFailed(string path, Exception cause) => new(
        "EB5011", $"the backup `{path}` could not be written ({cause.Message}).",
        "Choose a folder that exists, may be written and has room for a copy of the store.", cause);

    public static StoreException NothingToMove(string path) => new(
        "EB5012", $"there is no store `{path}`.", "Look at the path of the store in the settings.");
}
