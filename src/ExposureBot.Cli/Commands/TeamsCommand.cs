using System.CommandLine;
using System.Text.RegularExpressions;
using ExposureBot.Cli.Teams;

namespace ExposureBot.Cli.Commands;

/// <summary><c>teams package</c>: the file that an administrator uploads to Teams.</summary>
internal static partial class TeamsCommand
{
    private const int LongestDeveloper = 32;

    public static Command Create()
    {
        var appId = new Option<Guid>("--app-id") { Description = CommandTexts.AppId, HelpName = "GUID", Required = true };
        var domain = Text("--domain", CommandTexts.Domain, "HOST", HostName().IsMatch, CommandTexts.DomainWrong);
        domain.Required = true;
        var version = Text("--version", CommandTexts.PackageVersion, "X.Y.Z", ThreeNumbers().IsMatch, CommandTexts.PackageVersionWrong);
        version.DefaultValueFactory = _ => "1.0.0";
        var developer = Text("--developer", CommandTexts.Developer, "NAME", name => name.Length is > 0 and <= LongestDeveloper, CommandTexts.DeveloperWrong);
        developer.DefaultValueFactory = _ => "ExposureBot";
        var privacy = Text("--privacy-url", CommandTexts.PrivacyUrl, "URL", IsSafe, CommandTexts.UrlWrong);
        var terms = Text("--terms-url", CommandTexts.TermsUrl, "URL", IsSafe, CommandTexts.UrlWrong);
        var file = new Option<string>("--out")
        {
            Description = CommandTexts.PackageOut,
            HelpName = "FILE",
            DefaultValueFactory = _ => "exposurebot-teams.zip",
        };
        var dialogs = new Option<string?>("--dialogs") { Description = CommandTexts.Dialogs, HelpName = "DIR" };
        var package = new Command("package", CommandTexts.TeamsPackage)
        {
            appId, domain, version, developer, privacy, terms, file, dialogs,
        };
        package.SetAction(parse =>
        {
            var app = new TeamsApp(
                parse.GetValue(appId), parse.GetValue(domain)!, parse.GetValue(version)!, parse.GetValue(developer)!,
                Url(parse.GetValue(privacy)), Url(parse.GetValue(terms)));
            return Write(app, new ContentPaths(null, parse.GetValue(dialogs)).TeamsFolder, parse.GetValue(file)!);
        });
        return new Command("teams", CommandTexts.Teams) { package };
    }

    private static int Write(TeamsApp app, string words, string path)
    {
        using var bytes = new MemoryStream();
        TeamsPackage.Write(bytes, app, words);
        try
        {
            File.WriteAllBytes(path, bytes.ToArray());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.Broken;
        }

        Console.Out.WriteLine(path);
        return ExitCodes.Done;
    }

    private static Option<string> Text(string name, string description, string help, Func<string, bool> isRight, string otherwise)
    {
        var option = new Option<string>(name) { Description = description, HelpName = help };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !isRight(token.Value))) result.AddError(otherwise);
        });
        return option;
    }

    private static bool IsSafe(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps;

    private static Uri? Url(string? text) => text is null ? null : new Uri(text);

    [GeneratedRegex(@"^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]$")]
    private static partial Regex HostName();

    [GeneratedRegex(@"^\d{1,5}\.\d{1,5}\.\d{1,5}$")]
    private static partial Regex ThreeNumbers();
}
