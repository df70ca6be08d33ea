using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the message names <paramref name="id"/>.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    /// <summary>Whether the message names who gets it.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient?.Id is { } id && activity.MentionsId(id);
    }

    /// <summary>Takes the mentions of who gets the message out of its text, and returns the text.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;
    }

    /// <summary>Takes the mentions of <paramref name="id"/> out of the text, and returns the text.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id != id) continue;
            if (activity.Text is not { } text) break;
            activity.Text = mention.Text is { Length: > 0 } written
                ? text.Replace(written, "", StringComparison.OrdinalIgnoreCase).Trim()
                : WithoutTag(text, mention.Mentioned?.Name);
        }

        return activity.Text;
    }

    private static string WithoutTag(string text, string? name) =>
        string.IsNullOrEmpty(name)
            ? text
            : Regex.Replace(
                text, $"<at[^>]{{0,200}}>{Regex.Escape(name)}</at>", "",
                RegexOptions.IgnoreCase | RegexOptions.NonBacktracking).Trim();
}
