using ExposureBot.Replies;
using ExposureBot.Web.Pages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>From a reply to the message that a channel shows.</summary>
internal sealed class ReplyActivities(AllPageWords words, PublicAddress address)
{
    /// <summary>The media type of an Adaptive Card.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    private const int MostSuggestions = 3;

    /// <summary>The message for <paramref name="channel"/>.</summary>
    public Activity Write(Reply reply, string channel)
    {
        var message = Write(reply, channel, ShowsCards(channel) ? CardOf(reply, channel) : null);
        return message.Attachments is not null && channel == ChannelIds.Msteams && TeamsActivities.IsTooLarge(message)
            ? Write(reply, channel, null)
            : message;
    }

    /// <summary>The card of <paramref name="reply"/> as <paramref name="channel"/> shows it; null if it has none.</summary>
    public IReadOnlyDictionary<string, object?>? CardOf(Reply reply, string channel) =>
        address.CardOf(reply) is not { } card ? null
        : channel == ChannelIds.Msteams ? TeamsActivities.InPlace(card, reply)
        : card;

    private Activity Write(Reply reply, string channel, IReadOnlyDictionary<string, object?>? card)
    {
        // The headline is the text, for citations and notifications, and the card is the rest; the Emulator is for
        // testers and shows both whole.
        var isSplit = card is not null && channel != ChannelIds.Emulator;
        var said = isSplit ? reply.Headline : reply.Text;
        var message = MessageFactory.Text(TextFor(channel, said, reply));
        message.TextFormat = ShowsMarkdown(channel) ? TextFormatTypes.Markdown : TextFormatTypes.Plain;
        if (card is not null) message.Attachments = [new Attachment(CardType, content: isSplit ? WithoutHeadline(card) : card)];
        var asksForFeedback = channel == ChannelIds.Msteams && TeamsActivities.AsksForFeedback(reply);
        if (asksForFeedback) message.ChannelData = TeamsActivities.FeedbackButtons();
        if (CitesNatively(channel)
            && CitationEntity.Of(reply.Citations, said, asksForFeedback ? words.In(reply.Question.Language) : null) is { } sources)
        {
            message.Entities = [sources];
        }

        // A card has the suggestions as its own buttons, which stay.
        if (card is null && !reply.Suggestions.IsDefaultOrEmpty) message.SuggestedActions = Buttons(reply.Suggestions);
        return message;
    }

    // The card's first element is its headline.
    private static Dictionary<string, object?> WithoutHeadline(IReadOnlyDictionary<string, object?> card)
    {
        var rest = new Dictionary<string, object?>(card, StringComparer.Ordinal);
        if (rest.TryGetValue("body", out var body) && body is IReadOnlyList<object?> elements)
        {
            rest["body"] = elements.Skip(1).ToList();
        }

        return rest;
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
