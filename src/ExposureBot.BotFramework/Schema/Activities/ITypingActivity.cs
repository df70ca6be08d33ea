namespace Microsoft.Bot.Schema;

/// <summary>Somebody writes.</summary>
public interface ITypingActivity : IActivity;
