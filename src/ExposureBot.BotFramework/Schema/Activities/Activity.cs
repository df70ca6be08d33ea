using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Anything that is said or happens in a conversation: one class for all types, told apart by <see cref="Type"/>.
/// </summary>
/// <remarks>Not safe for several threads.</remarks>
public partial class Activity :
    IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, IConversationUpdateActivity,
    IContactRelationUpdateActivity, IInstallationUpdateActivity, IEventActivity, IInvokeActivity,
    IEndOfConversationActivity,
    ITypingActivity, ITraceActivity, IHandoffActivity, ISuggestionActivity, ICommandActivity, ICommandResultActivity
{
    /// <summary>The media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    /// <summary>An empty one.</summary>
    public Activity()
    {
    }

    /// <summary>One with these values.</summary>
    public Activity(
        string? type = null, string? id = null, DateTimeOffset? timestamp = null,
        DateTimeOffset? localTimestamp = null, string? serviceUrl = null, string? channelId = null,
        ChannelAccount? from = null, ConversationAccount? conversation = null,
        ChannelAccount? recipient = null, string? textFormat = null, string? attachmentLayout = null,
        IList<ChannelAccount>? membersAdded = null, IList<ChannelAccount>? membersRemoved = null,
        IList<MessageReaction>? reactionsAdded = null, IList<MessageReaction>? reactionsRemoved = null,
        string? topicName = null, bool? historyDisclosed = null, string? locale = null, string? text = null,
        string? speak = null, string? inputHint = null, string? summary = null,
        SuggestedActions? suggestedActions = null, IList<Attachment>? attachments = null,
        IList<Entity>? entities = null, object? channelData = null, string? action = null,
        string? replyToId = null, string? label = null, string? valueType = null, object? value = null,
        string? name = null, ConversationReference? relatesTo = null, string? code = null,
        DateTimeOffset? expiration = null, string? importance = null, string? deliveryMode = null,
        IList<string>? listenFor = null, IList<TextHighlight>? textHighlights = null,
        SemanticAction? semanticAction = null, string? localTimezone = null)
    {
        (Type, Id, Timestamp, LocalTimestamp, ServiceUrl, ChannelId) =
            (type, id, timestamp, localTimestamp, serviceUrl, channelId);
        (From, Conversation, Recipient, TextFormat, AttachmentLayout, MembersAdded) =
            (from, conversation, recipient, textFormat, attachmentLayout, membersAdded);
        (MembersRemoved, ReactionsAdded, ReactionsRemoved, TopicName, HistoryDisclosed, Locale) =
            (membersRemoved, reactionsAdded, reactionsRemoved, topicName, historyDisclosed, locale);
        (Text, Speak, InputHint, Summary, SuggestedActions, Attachments) =
            (text, speak, inputHint, summary, suggestedActions, attachments);
        (Entities, ChannelData, Action, ReplyToId, Label, ValueType) =
            (entities, channelData, action, replyToId, label, valueType);
        (Value, Name, RelatesTo, Code, Expiration, Importance) =
            (value, name, relatesTo, code, expiration, importance);
        (DeliveryMode, ListenFor, TextHighlights, SemanticAction, LocalTimezone) =
            (deliveryMode, listenFor, textHighlights, semanticAction, localTimezone);
    }

    public string? Action { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Who called the bot; set by the adapter, never taken from the wire.</summary>
    public string? CallerId { get; set; }

    /// <summary>What only this channel knows; read from the wire a <c>JsonElement</c>.</summary>
    [JsonConverter(typeof(AnyJson))]
    public object? ChannelData { get; set; }

    /// <summary>Which channel it came by: one of <c>Channels</c>.</summary>
    public string? ChannelId { get; set; }

    public string? Code { get; set; }

    public ConversationAccount? Conversation { get; set; }

    /// <summary>How the sender wants the answers: one of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>What it says about itself.</summary>
    public IList<Entity>? Entities { get; set; }

    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>Who says it.</summary>
    public ChannelAccount? From { get; set; }

    public bool? HistoryDisclosed { get; set; }

    /// <summary>Its id on the channel.</summary>
    public string? Id { get; set; }

    public string? Importance { get; set; }

    public string? InputHint { get; set; }

    public string? Label { get; set; }

    public IList<string>? ListenFor { get; set; }

    /// <summary>When it was sent, with the sender's offset.</summary>
    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    public string? LocalTimezone { get; set; }

    /// <summary>Language of the client, a BCP 47 tag.</summary>
    public string? Locale { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Name of an event, invoke or command.</summary>
    public string? Name { get; set; }

    /// <summary>What came with it that no property here names; written back as it came.</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    public IList<MessageReaction>? ReactionsAdded { get; set; }

    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>To whom.</summary>
    public ChannelAccount? Recipient { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Id of the activity that this answers.</summary>
    public string? ReplyToId { get; set; }

    public SemanticAction? SemanticAction { get; set; }

    /// <summary>Where answers are sent.</summary>
    public string? ServiceUrl { get; set; }

    public string? Speak { get; set; }

    public SuggestedActions? SuggestedActions { get; set; }

    public string? Summary { get; set; }

    /// <summary>What was said.</summary>
    public string? Text { get; set; }

    public string? TextFormat { get; set; }

    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>When the channel got it.</summary>
    [JsonConverter(typeof(LenientTime))]
    public DateTimeOffset? Timestamp { get; set; }

    public string? TopicName { get; set; }

    /// <summary>What it is: one of <see cref="ActivityTypes"/>, or any other word.</summary>
    public string? Type { get; set; }

    /// <summary>What belongs to the type: an invoke's argument, a submitted card.</summary>
    [JsonConverter(typeof(AnyJson))]
    public object? Value { get; set; }

    public string? ValueType { get; set; }
}
