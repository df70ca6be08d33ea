using System.ComponentModel.DataAnnotations;

namespace ExposureBot.Web.Hosting;

/// <summary>Where records are kept, section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>The provider that keeps nothing.</summary>
    public const string InMemory = "InMemory";

    /// <summary><c>LiteDb</c>: one file. <c>InMemory</c>: gone with the process, for trying out and for tests.</summary>
    [RegularExpression("^(LiteDb|InMemory)$", ErrorMessage = "`Storage:Provider` is `LiteDb` or `InMemory`.")]
    public string Provider { get; set; } = "LiteDb";

    /// <summary>Settings of LiteDB.</summary>
    public LiteDbOptions LiteDb { get; set; } = new();

    /// <summary>Settings of the provider <c>LiteDb</c>.</summary>
    internal sealed class LiteDbOptions
    {
        /// <summary>The file; empty: <c>ExposureBot/exposurebot.db</c> in the user's data folder.</summary>
        public string Path { get; set; } = "";
    }
}
