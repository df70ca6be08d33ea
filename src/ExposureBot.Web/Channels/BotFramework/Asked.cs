using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExposureBot.Web.Channels.BotFramework;

/// <summary>Reads an activity: who asks what, where, in which language.</summary>
/// <param name="Text">The question, without the mention of the bot; empty if there is none.</param>
/// <param name="Locale">BCP 47 tag of the client, or empty.</param>
internal sealed record Asked(string Channel, string Conversation, string User, string Text, string Locale)
{
    /// <summary>The member of a card's data that holds the question of its button.</summary>
    public const string AskMember = "ask";

    /// <summary>
    /// Whether a tester wants the Emulator to look into the bot, which takes a state inspector that this bot has not.
    /// </summary>
    public bool IsInspection => Channel == ChannelIds.Emulator && Text.StartsWith("/INSPECT", StringComparison.Ordinal);

    /// <summary>Reads <paramref name="activity"/>.</summary>
    public static Asked Of(Activity activity) => new(
        activity.ChannelId ?? "", activity.Conversation?.Id ?? "", activity.From?.Id ?? "",
        TextOf(activity), LocaleOf(activity));

    // A button of a card sends no text; what its data asks is taken as if it had been typed, and trusted no more.
    private static string TextOf(Activity activity)
    {
        var text = activity.RemoveRecipientMention()?
            .Replace('\u00a0', ' ').Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
        return string.IsNullOrEmpty(text) ? ActivityJson.Text(activity.Value, AskMember) ?? "" : text;
    }

    private static string LocaleOf(Activity activity) =>
        !string.IsNullOrEmpty(activity.Locale) ? activity.Locale
        : activity.Entities?.FirstOrDefault(entity => entity.Type == "clientInfo")?.GetAs<ClientLocale>()?.Locale ?? "";

    /// <summary>What Teams says of the client.</summary>
    private sealed record ClientLocale
    {
        public string? Locale { get; init; }
    }
}
