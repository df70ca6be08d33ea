using ExposureBot.Web.Pages;

namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>Lets a client in: the token first, then the conversation.</summary>
internal sealed class DirectLineDoor(DirectLineTokens tokens, DirectLineTurns turns, AllPageWords words)
{
    public DirectLineTokens Tokens => tokens;

    public DirectLineTurns Turns => turns;

    public AllPageWords Words => words;

    /// <summary>The conversation that the token of a request opens, or the refusal to send.</summary>
    /// <param name="conversation">The id in the address; null: the token's own.</param>
    public async Task<(LiveConversation? Conversation, DirectLinePass? Pass, IResult? Refusal)> OpenAsync(
        HttpRequest request, string? conversation) => Bearer(request) is { } token
        ? await OpenAsync(request, await tokens.ReadAsync(token, TokenUse.Conversation), conversation)
        : (null, null, DirectLineErrors.NoToken());

    /// <summary>Like the other, for a stream's short token.</summary>
    public async Task<(LiveConversation? Conversation, DirectLinePass? Pass, IResult? Refusal)> OpenStreamAsync(
        HttpRequest request, string? token, string conversation) =>
        await OpenAsync(request, await tokens.ReadAsync(token, TokenUse.Stream), conversation);

    /// <summary>The token of a request, or null.</summary>
    public static string? Bearer(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[scheme.Length..].Trim() : null;
    }

    private async Task<(LiveConversation?, DirectLinePass?, IResult?)> OpenAsync(
        HttpRequest request, DirectLinePass? pass, string? conversation)
    {
        if (pass is null || (conversation is not null && conversation != pass.Conversation))
        {
            return (null, null, DirectLineErrors.BadToken());
        }

        var opened = await turns.OpenAsync(pass, Links.Whole(request, "/"));
        return opened is null ? (null, null, DirectLineErrors.Full()) : (opened, pass, null);
    }
}
