namespace Microsoft.Bot.Schema;

public partial class CardAction
{
    /// <summary>A button that says its title.</summary>
    public static CardAction FromString(string input) => new(ActionTypes.ImBack, input, value: input);
}
