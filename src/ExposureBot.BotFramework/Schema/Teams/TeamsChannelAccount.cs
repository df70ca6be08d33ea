using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person in Teams.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>An empty one.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>One with these values.</summary>
    public TeamsChannelAccount(
        string? id = null, string? name = null, string? givenName = null, string? surname = null, string? email = null,
        string? userPrincipalName = null, string? tenantId = null, string? userRole = null)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    /// <summary>One with these values.</summary>
    public TeamsChannelAccount(
        string? id = null, string? name = null, string? givenName = null, string? surname = null, string? email = null,
        string? userPrincipalName = null)
        : this(id, name, givenName, surname, email, userPrincipalName, null, null)
    {
    }

    public string? Email { get; set; }

    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? TenantId { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? UserRole { get; set; }

    /// <summary>Lists of members have the person's id in the directory under this name.</summary>
    [JsonInclude]
    internal string? ObjectId
    {
        set => AadObjectId = value;
    }
}
