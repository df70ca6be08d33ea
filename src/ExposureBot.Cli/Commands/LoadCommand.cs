using System.CommandLine;

namespace ExposureBot.Cli.Commands;

internal static class LoadCommand
{
    public static Command Create() => new("load", CommandTexts.Load);
}
