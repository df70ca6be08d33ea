using ExposureBot.Knowledge;

namespace ExposureBot.Storage.LiteDb;

/// <summary>Turns what LiteDB and the system throw into errors with a code and a remedy.</summary>
internal static class Faults
{
    /// <summary>ENOSPC, the HResult of an <see cref="IOException"/> on Linux and macOS.</summary>
    public const int NoSpaceLeft = 28;

    /// <summary>What an exception means for the store <paramref name="path"/>.</summary>
    public static StoreException Of(Exception error, string path)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case StoreException known: return known;
                case IOException full when IsDiskFull(full): return StoreMessages.DiskFull(path, error);
                case IOException: return StoreMessages.CannotReadOrWrite(path, error);
                case UnauthorizedAccessException: return StoreMessages.NotWritable(path, error);
                default: break;
            }
        }

        // Whatever else is thrown inside LiteDB comes from pages that make no sense: it has no checksums.
        return StoreMessages.Damaged(path, $"{error.GetType().Name}: {error.Message.TrimEnd('.')}", error);
    }

    /// <summary>Whether nothing may be written any more after this error.</summary>
    public static bool IsFinal(StoreException error) => error.Code is "EB5003" or "EB5004" or "EB5005" or "EB5006";

    /// <summary>Does a last step of which the outcome no longer matters.</summary>
    public static void Quietly(Action action)
    {
        try
        {
            action();
        }
        catch (Exception)
        {
            // The first error is the one to report.
        }
    }

    // On Windows: handle disk full, disk full, file too large for the file system.
    private static bool IsDiskFull(IOException error) => (error.HResult & 0xFFFF) is NoSpaceLeft or 39 or 112 or 223;
}
