using System.Collections.Immutable;
using System.Globalization;
using ExposureBot.Understanding.Reading.Numbers;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding.Slots;

/// <summary>The user's own numbers of a what-if: what there is, what is used, what fails.</summary>
internal static class GivenSlots
{
    private const string Amount = "amount";
    private const string Cover = "cover";
    private static readonly string[] Changes = ["cut", "kept", "portion", "use"];
    private static readonly string[] Strains = ["cut", "kept", "rise", "stop"];

    /// <summary>Whether a text of another shape sets numbers of its own against each other: a stock that lasts, an amount that fails.</summary>
    public static bool IsOwnArithmetic(Sight sight, Shape shape)
    {
        var isOwn = GivenReader.IsOwn(sight.Marked, sight.GivenWords);
        if ((shape == Shape.Check && !isOwn) || sight.Marked.Numbers.IsEmpty) return false;
        if (shape is Shape.Status or Shape.Timeline or Shape.Quote or Shape.List or Shape.Help) return false;
        var given = GivenReader.Read(sight.Marked, sight.GivenWords);
        if (Has(given, [Cover]) && Has(given, Strains)) return true;
        if (Has(given, ["use"]) && Has(given, ["portion", "cut", "stop"])) return isOwn;
        if (!Has(given, [Amount])) return false;
        return Has(given, ["use"]) || (Has(given, Changes) && isOwn);
    }

    /// <summary>Fills the slot.</summary>
    public static void Fill(QuestionDraft draft)
    {
        if (draft.Shape != Shape.WhatIf) return;
        if (draft.Sight.Has("kind", "tonnes")) draft.Put(SlotName.Topic, "tonnes", Origin.Said, "sign");
        var given = GivenReader.Read(draft.Sight.Marked, draft.Sight.GivenWords);
        if (given.IsEmpty) return;
        draft.Put(SlotName.Given, string.Join(';', given.Select(Written)), Origin.Said, "the user's own numbers");
    }

    private static string Written(GivenNumber number) =>
        string.Create(CultureInfo.InvariantCulture, $"{number.Role}:{number.Unit}:{number.Value:0.############}");

    private static bool Has(ImmutableArray<GivenNumber> given, string[] roles) => given.Any(number => roles.Contains(number.Role));
}
