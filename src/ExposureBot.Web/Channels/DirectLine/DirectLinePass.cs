namespace ExposureBot.Web.Channels.DirectLine;

/// <summary>What a valid token says: whose it is and which conversation it opens.</summary>
internal sealed record DirectLinePass(string Conversation, string User);

/// <summary>What a token is good for.</summary>
internal enum TokenUse
{
    /// <summary>The calls of a conversation.</summary>
    Conversation,

    /// <summary>Opening the stream once, within a minute.</summary>
    Stream,
}
