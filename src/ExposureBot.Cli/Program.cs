using System.CommandLine;
using System.Text;
using ExposureBot.Cli;
using ExposureBot.Cli.Commands;
using ExposureBot.Knowledge;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand(CommandTexts.Root)
{
    AskCommand.Create(),
    ExplainCommand.Create(),
    ValidateCommand.Create(),
    LoadCommand.Create(),
    EventsCommand.Create(),
    DataCommand.Create(),
    TeamsCommand.Create(),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception error) when (error is StoreException or BrokenContentException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return ExitCodes.Broken;
}
catch (OperationCanceledException)
{
    return ExitCodes.Stopped;
}
