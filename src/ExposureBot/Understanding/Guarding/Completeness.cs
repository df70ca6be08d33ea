namespace ExposureBot.Understanding.Guarding;

/// <summary>Whether a question has what its shape cannot do without.</summary>
internal static class Completeness
{
    public static bool IsComplete(Question question) => question.Shape switch
    {
        Shape.One or Shape.ByPartner or Shape.ByPlace or Shape.Series or Shape.Compare or Shape.WhatIf or Shape.Mitigation =>
            Has(question, SlotName.Commodity) || Has(question, SlotName.Set),
        Shape.Rank or Shape.ByCommodity => question.Metric is not null || Has(question, SlotName.Importer),
        // A measure that was only assumed explains no other word: "restrictions on coffee".
        Shape.Status => question.Slots.TryGetValue(SlotName.Measure, out var law) && law.Origin != Origin.Assumed
            || Has(question, SlotName.Topic) && Has(question, SlotName.Commodity),
        Shape.Timeline => Has(
            question, SlotName.Commodity, SlotName.Measure, SlotName.Since, SlotName.Until, SlotName.Org, SlotName.Company,
            SlotName.Person, SlotName.Actor, SlotName.Place, SlotName.EventClass, SlotName.Event),
        Shape.Quote => Has(question, SlotName.Person, SlotName.Org, SlotName.Statement, SlotName.Source, SlotName.Commodity),
        Shape.Check => Has(question, SlotName.Commodity, SlotName.Measure, SlotName.Statement, SlotName.Value, SlotName.Source),
        Shape.Define => Has(question, SlotName.Commodity, SlotName.Set, SlotName.Topic),
        Shape.Path => Has(question, SlotName.Commodity, SlotName.Company, SlotName.Org, SlotName.EventClass),
        Shape.List => Has(question, SlotName.Set, SlotName.Measure, SlotName.Commodity, SlotName.Topic),
        Shape.Coverage => !question.Slots.IsEmpty,
        Shape.Lookup => Has(question, SlotName.Value),
        Shape.Other => false,
        _ => true,
    };

    private static bool Has(Question question, params ReadOnlySpan<SlotName> names)
    {
        foreach (var name in names)
        {
            if (question.Slots.ContainsKey(name)) return true;
        }

        return false;
    }
}
