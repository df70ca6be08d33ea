using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;
using ExposureBot.Understanding;

namespace ExposureBot.Web.Tests.BotFramework.Support;

/// <summary>Values about which a test says only what matters.</summary>
internal static class Some
{
    public static Reply Reply(
        string text = "Headline [1].\n\nSources:\n[1] Title. Publisher", string headline = "Headline [1].",
        bool hasCard = false,
        string[]? suggestions = null, int sources = 1) => new(
        AnswerKind.Answer,
        new Question(
            Shape.Other, null, ImmutableSortedDictionary<SlotName, Slot>.Empty, Clocks.At(new DateOnly(2026, 11, 20)),
            Language.En),
        text, headline, "",
        hasCard ? new Dictionary<string, object?> { ["type"] = "AdaptiveCard", ["version"] = "1.5" } : null,
        [.. suggestions ?? []],
        [.. Enumerable.Range(1, sources).Select(number => new Citation(number, Source($"s-{number}"), []))],
        Evidence.None, "/answers/other?now=2026-11-20");

    public static Source Source(
        string id, string title = "Title \"quoted\"", string address = "https://example.com/a") =>
        new(id, title, "Publisher", null, default, address, "", "");
}
