namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token must have besides.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key of a channel's token must have besides the channel's own.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
