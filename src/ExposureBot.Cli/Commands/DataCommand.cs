using System.CommandLine;

namespace ExposureBot.Cli.Commands;

internal static class DataCommand
{
    public static Command Create() => new("data", CommandTexts.Data);
}
