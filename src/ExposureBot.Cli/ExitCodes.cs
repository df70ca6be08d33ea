namespace ExposureBot.Cli;

/// <summary>What the program's exit code says.</summary>
internal static class ExitCodes
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>There are findings: a knowledge folder with errors.</summary>
    public const int Findings = 1;

    /// <summary>The installation is broken or a file cannot be used; the message says what to do.</summary>
    public const int Broken = 3;

    /// <summary>Stopped by the user.</summary>
    public const int Stopped = 130;
}
