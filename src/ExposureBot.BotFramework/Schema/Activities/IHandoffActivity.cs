namespace Microsoft.Bot.Schema;

/// <summary>The conversation goes to somebody else.</summary>
public interface IHandoffActivity : IActivity;
