using ExposureBot.Web.Pages;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Lets a client in: the token first, then the conversation.</summary>
internal sealed class DirectLineDoor(DirectLineTokens tokens, DirectLineTurns turns, AllPageWords words)
{
    public DirectLineTokens Tokens => tokens;

    public DirectLineTurns Turns => turns;

    public AllPageWords Words => words;

    /// <summary>The conversation that a token opens, or the refusal to send.</summary>
    /// <param name="token">As sent, or null.</param>
    /// <param name="conversation">The id in the address; null: the token's own.</param>
    public async Task<(LiveConversation? Conversation, DirectLinePass? Pass, IResult? Refusal)> OpenAsync(
        string? token, string? conversation)
    {
        if (token is null) return (null, null, DirectLineErrors.NoToken());
        var pass = await tokens.ReadAsync(token, TokenUse.Conversation);
        return await OpenAsync(pass, conversation);
    }

    /// <summary>Like the other, for a stream's short token.</summary>
    public async Task<(LiveConversation? Conversation, DirectLinePass? Pass, IResult? Refusal)> OpenStreamAsync(
        string? token, string conversation) =>
        await OpenAsync(await tokens.ReadAsync(token, TokenUse.Stream), conversation);

    private async Task<(LiveConversation?, DirectLinePass?, IResult?)> OpenAsync(DirectLinePass? pass, string? conversation)
    {
        if (pass is null || (conversation is not null && conversation != pass.Conversation))
        {
            return (null, null, DirectLineErrors.BadToken());
        }

        var opened = await turns.OpenAsync(pass);
        return opened is null ? (null, null, DirectLineErrors.Full()) : (opened, pass, null);
    }
}
