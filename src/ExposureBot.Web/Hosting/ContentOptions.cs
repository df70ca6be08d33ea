namespace ExposureBot.Web.Hosting;

/// <summary>Where the curated records are, section <c>Knowledge</c>.</summary>
internal sealed class KnowledgeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Knowledge";

    /// <summary>The folder; empty: <c>knowledge</c> beside the program.</summary>
    public string Path { get; set; } = "";

    /// <summary>Whether a change in the folder is loaded while the service runs.</summary>
    public bool Watch { get; set; }
}

/// <summary>Where the words are, section <c>Dialogs</c>.</summary>
internal sealed class DialogsOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Dialogs";

    /// <summary>The folder; empty: <c>dialogs</c> beside the program.</summary>
    public string Path { get; set; } = "";
}
