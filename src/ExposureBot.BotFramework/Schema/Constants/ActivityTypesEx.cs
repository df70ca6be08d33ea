namespace Microsoft.Bot.Schema;

/// <summary>Types of activities that exist only between a bot and its adapter.</summary>
public static class ActivityTypesEx
{
    public const string Delay = "delay";
    public const string InvokeResponse = "invokeResponse";
}
