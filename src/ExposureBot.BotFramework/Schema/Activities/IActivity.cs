using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    object? ChannelData { get; set; }

    string? ChannelId { get; set; }

    ConversationAccount? Conversation { get; set; }

    IList<Entity>? Entities { get; set; }

    ChannelAccount? From { get; set; }

    string? Id { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    string? ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    string? Type { get; set; }

    /// <summary>Addresses this to a conversation: as something said to the bot, or by it.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    /// <summary>This, if it is of that type, else null.</summary>
    IContactRelationUpdateActivity? AsContactRelationUpdateActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IConversationUpdateActivity? AsConversationUpdateActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IEndOfConversationActivity? AsEndOfConversationActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IEventActivity? AsEventActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IInstallationUpdateActivity? AsInstallationUpdateActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IInvokeActivity? AsInvokeActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IMessageActivity? AsMessageActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IMessageDeleteActivity? AsMessageDeleteActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IMessageReactionActivity? AsMessageReactionActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    IMessageUpdateActivity? AsMessageUpdateActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    ISuggestionActivity? AsSuggestionActivity();

    /// <summary>This, if it is of that type, else null.</summary>
    ITypingActivity? AsTypingActivity();

    /// <summary>The channel's own part as <typeparamref name="TypeT"/>, or its default.</summary>
    TypeT? GetChannelData<TypeT>();

    /// <summary>Where this was said.</summary>
    ConversationReference GetConversationReference();

    /// <summary>The channel's own part as <typeparamref name="TypeT"/>, or its default.</summary>
    bool TryGetChannelData<TypeT>([NotNullWhen(true)] out TypeT? instance);
}
