namespace ExposureBot.Cli.Teams;

/// <summary>What an app package says of one installation.</summary>
/// <param name="AppId">The bot's app id; the app in Teams has the same.</param>
/// <param name="Domain">The host name of the service, without scheme, port or path.</param>
/// <param name="Version">Version of the package, such as <c>1.0.0</c>: Teams takes an update only with a higher one.</param>
/// <param name="Developer">Who offers it, at most 32 characters.</param>
/// <param name="PrivacyUrl">The page on privacy; null: the service's own first page.</param>
/// <param name="TermsUrl">The page with the terms of use; null: the service's own first page.</param>
internal sealed record TeamsApp(
    Guid AppId, string Domain, string Version, string Developer, Uri? PrivacyUrl, Uri? TermsUrl)
{
    /// <summary>The address of the service.</summary>
    public Uri Site => new($"https://{Domain}/");
}
