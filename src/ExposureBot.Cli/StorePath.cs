namespace ExposureBot.Cli;

/// <summary>The store's file and what lies beside it.</summary>
internal static class StorePath
{
    /// <summary>The file that <paramref name="option"/> names, or the default in the user's data folder.</summary>
    public static string Of(string? option) => option is { Length: > 0 } ? Path.GetFullPath(option) : Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "ExposureBot", "exposurebot.db");

    /// <summary>The file in which a running service publishes its address and token.</summary>
    public static string TokenBeside(string store) => Path.Combine(Path.GetDirectoryName(store)!, "service.token");
}
