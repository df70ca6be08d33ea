using System.Globalization;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Support;

/// <summary>A dialogue with the whole mind, turn by turn.</summary>
internal sealed class Talk(string now = "2026-11-24T09:00:00+09:00", string locale = "en")
{
    private Conversation conversation = Conversation.Empty;

    /// <summary>The clock of the next turn.</summary>
    public DateTimeOffset Now { get; set; } = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);

    /// <summary>One turn; the state goes through its stored form, as in the service.</summary>
    public Turn Say(string text)
    {
        var turn = RealAssistant.Instance.Take(new Utterance(text, locale, Now, null, null, conversation));
        conversation = ConversationJson.Read(ConversationJson.Write(turn.Next));
        return turn;
    }

    /// <summary>Says every text and gives the question that the last was read as.</summary>
    public Question Ask(params string[] texts)
    {
        Question? last = null;
        foreach (var text in texts) last = Say(text).Interpretation.Question;
        return last!;
    }
}
