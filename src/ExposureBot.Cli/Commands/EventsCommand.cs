using System.CommandLine;

namespace ExposureBot.Cli.Commands;

internal static class EventsCommand
{
    public static Command Create() => new("events", CommandTexts.Events);
}
