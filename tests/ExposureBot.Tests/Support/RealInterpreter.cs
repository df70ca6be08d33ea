using System.Globalization;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Support;

/// <summary>The understanding alone, over the real base and dialogs, built once.</summary>
internal static class RealInterpreter
{
    private static readonly Interpreter Instance = new(RealBase.Snapshot, RealDialogs.Files);

    /// <summary>What a text is read as, with nothing said before.</summary>
    public static Question Read(string text, string locale, string now = "2026-11-24T09:00:00+09:00") =>
        Interpret(text, locale, now).Question;

    /// <summary>What a text is read as, with the steps that decided.</summary>
    public static Interpretation Interpret(string text, string locale, string now) => Instance.Interpret(
        new Utterance(text, locale, DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), null, null, Conversation.Empty));
}
