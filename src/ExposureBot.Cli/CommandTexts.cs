namespace ExposureBot.Cli;

/// <summary>The words of <c>--help</c>, in one place.</summary>
internal static class CommandTexts
{
    public const string Root = """
        Answers questions on supply-chain exposure from curated records, with a source for every figure.

        Try:
          exposurebot ask "how dependent is Japan on China for dysprosium?"
          exposurebot ask "is the seafood ban official?" --known-on 2025-11-20
          exposurebot explain "dysprosim japn chnia share"
          exposurebot validate --knowledge knowledge
        """;

    public const string Ask = """
        Answers one question, or with --jsonl one question a line.

        With --jsonl each line of standard input is
          {"id":"1","conversation":"a","text":"...","locale":"en-US","now":"2026-11-24T09:00:00+09:00"}
        (now, as_of and known_on may be left out); lines of one conversation are one dialogue. One JSON line is
        written for each, in order, at once. A line that cannot be read gets {"kind":"error"} and the rest go on.
        """;

    public const string Explain = "Answers one question and shows how it was read: tokens, names, rule, slots, records.";
    public const string Text = "The question, in English, Japanese or Chinese.";
    public const string Locale = "BCP 47 tag that hints at the language, such as en or ja-JP.";
    public const string Now = "The time of asking (ISO 8601); default: the clock.";
    public const string AsOf = "The day the answer is about (yyyy-MM-dd); default: the day of --known-on.";
    public const string KnownOn = "Answer with what was held on that day (yyyy-MM-dd); default: the day of --now.";
    public const string Json = "Print the whole reply as one JSON object.";
    public const string Jsonl = "Read questions as JSON lines from standard input.";
    public const string Knowledge = "Folder of the curated records; default: the copy beside the program.";
    public const string Dialogs = "Folder of the words; default: the copy beside the program.";
    public const string Store = "File of the store; default: in the user's data folder.";

    public const string Validate = """
        Checks the curated records and prints every finding as file:line:column, code, what is wrong, what would be
        right. Exit code 1 if there are errors.
        """;

    public const string Load = """
        Validates the curated records and makes them the store's current base, all or nothing. While the service runs
        it alone writes: the command then asks the service to load.
        """;

    public const string Events = "Events that an operator adds at run time.";
    public const string EventsAdd = "Adds an event to the log of the store.";
    public const string EventsList = "Lists the events that operators added.";
    public const string Data = "What the store holds about a person's conversations.";
    public const string DataShow = "Shows the stored conversation of a person.";
    public const string DataDelete = "Deletes the stored conversation of a person.";
    public const string Person = "channel/conversation/user, or a beginning of it such as channel/conversation.";

    public const string Teams = "The app package for Microsoft Teams.";

    public const string TeamsPackage = """
        Writes the file that an administrator uploads to Teams: manifest, icons, names in three languages.

          exposurebot teams package --app-id 11111111-2222-3333-4444-555555555555 --domain bot.example.com
        """;

    public const string AppId = "The bot's app id, as in MicrosoftAppId.";
    public const string Domain = "Host name under which people reach the service, such as bot.example.com.";
    public const string DomainWrong = "--domain is a host name such as bot.example.com, without https:// and without a path.";
    public const string PackageVersion = "Version of the package; Teams takes an update only with a higher one.";
    public const string PackageVersionWrong = "--version is three numbers such as 1.0.0.";
    public const string Developer = "Who offers the bot, at most 32 characters.";
    public const string DeveloperWrong = "--developer is a name of at most 32 characters.";
    public const string PrivacyUrl = "The page on privacy; default: the service's first page.";
    public const string TermsUrl = "The page with the terms of use; default: the service's first page.";
    public const string UrlWrong = "An address begins with https://.";
    public const string PackageOut = "The file to write.";
}
