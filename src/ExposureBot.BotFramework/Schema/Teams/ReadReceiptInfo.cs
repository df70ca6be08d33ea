using System.Globalization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How far somebody has read. Ids of messages in Teams are times, so they can be compared.</summary>
public class ReadReceiptInfo
{
    /// <summary>An empty one.</summary>
    public ReadReceiptInfo()
    {
    }

    /// <summary>Up to that message.</summary>
    public ReadReceiptInfo(string? lastReadMessageId) => LastReadMessageId = lastReadMessageId;

    public string? LastReadMessageId { get; set; }

    /// <summary>Whether <paramref name="compareMessageId"/> is not after the last message read; ids that are no numbers are not.</summary>
    public static bool IsMessageRead(string? compareMessageId, string? lastReadMessageId) =>
        long.TryParse(compareMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var compared)
        && long.TryParse(lastReadMessageId, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && compared <= last;

    /// <summary>Whether <paramref name="compareMessageId"/> is read.</summary>
    public bool IsMessageRead(string? compareMessageId) => IsMessageRead(compareMessageId, LastReadMessageId);
}
