using ExposureBot.Replies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>From a reply to the message that a channel shows.</summary>
internal static class ReplyActivities
{
    /// <summary>The media type of an Adaptive Card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    private const int MostSuggestions = 3;

    /// <summary>The message for <paramref name="channel"/>.</summary>
    public static Activity Write(Reply reply, string channel)
    {
        var card = ShowsCards(channel) ? reply.Card : null;
        // Beside a card, which has the rest, the text is the headline; the Emulator is for testers and shows both.
        var said = card is null || channel == ChannelIds.Emulator ? reply.Text : reply.Headline;
        var message = MessageFactory.Text(TextFor(channel, said, reply));
        message.TextFormat = ShowsMarkdown(channel) ? TextFormatTypes.Markdown : TextFormatTypes.Plain;
        if (card is not null) message.Attachments = [new Attachment(CardType, content: card)];
        if (CitesNatively(channel) && CitationEntity.Of(reply.Citations, said) is { } sources)
        {
            message.Entities = [sources];
        }

        if (!reply.Suggestions.IsDefaultOrEmpty) message.SuggestedActions = Buttons(reply.Suggestions);
        return message;
    }

    private static string TextFor(string channel, string said, Reply reply)
    {
        if (!ShowsMarkdown(channel)) return said;
        var text = MarkdownText.Of(said);
        if (!IsWebChat(channel)) return text;
        var definitions = CitationEntity.LinkDefinitions(reply.Citations, said);
        return definitions.Length == 0 ? text : text + "\n" + definitions;
    }

    // Some clients send the title, others the value: they are the same.
    private static SuggestedActions Buttons(IEnumerable<string> suggestions) => new(
        actions: suggestions.Take(MostSuggestions)
            .Select(question => new CardAction(ActionTypes.ImBack, question, value: question)).ToList<CardAction>());

    private static bool IsWebChat(string channel) => channel is ChannelIds.Webchat or ChannelIds.Directline;

    private static bool CitesNatively(string channel) => IsWebChat(channel) || channel == ChannelIds.Msteams;

    private static bool ShowsCards(string channel) => CitesNatively(channel) || channel == ChannelIds.Emulator;

    private static bool ShowsMarkdown(string channel) => ShowsCards(channel);
}
