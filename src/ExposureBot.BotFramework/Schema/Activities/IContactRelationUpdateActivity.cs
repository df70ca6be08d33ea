namespace Microsoft.Bot.Schema;

/// <summary>A contact was added or removed.</summary>
public interface IContactRelationUpdateActivity : IActivity
{
    string? Action { get; set; }
}
