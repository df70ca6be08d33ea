using System.CommandLine;
using System.Globalization;
using ExposureBot.Understanding;

namespace ExposureBot.Cli;

/// <summary>The options of a question, shared by ask and explain.</summary>
internal sealed class AskOptions
{
    public Option<string> Locale { get; } = new("--locale")
    {
        Description = CommandTexts.Locale,
        DefaultValueFactory = _ => "",
        HelpName = "TAG",
    };

    public Option<DateTimeOffset?> Now { get; } = new("--now") { Description = CommandTexts.Now, HelpName = "TIME" };

    public Option<DateOnly?> AsOf { get; } = Day("--as-of", CommandTexts.AsOf);

    public Option<DateOnly?> KnownOn { get; } = Day("--known-on", CommandTexts.KnownOn);

    public Option<string?> Knowledge { get; } = new("--knowledge") { Description = CommandTexts.Knowledge, HelpName = "DIR" };

    public Option<string?> Dialogs { get; } = new("--dialogs") { Description = CommandTexts.Dialogs, HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(Locale);
        command.Add(Now);
        command.Add(AsOf);
        command.Add(KnownOn);
        command.Add(Knowledge);
        command.Add(Dialogs);
    }

    public Utterance Utterance(ParseResult parse, string text) => new(
        text,
        parse.GetValue(Locale) ?? "",
        parse.GetValue(Now) ?? TimeProvider.System.GetLocalNow(),
        parse.GetValue(AsOf),
        parse.GetValue(KnownOn),
        Conversation.Empty);

    public ContentPaths Paths(ParseResult parse) => new(parse.GetValue(Knowledge), parse.GetValue(Dialogs));

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"`{text}` is not a day. Write it as yyyy-MM-dd, such as 2025-11-20.");
            return null;
        },
    };
}
