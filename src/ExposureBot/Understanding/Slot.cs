namespace ExposureBot.Understanding;

/// <summary>The value of a slot and where it came from.</summary>
/// <param name="Value">An id of <c>knowledge/</c>, a word of a closed list, an ISO date or year, or a number.</param>
public sealed record Slot(string Value, Origin Origin);

/// <summary>Where the value of a slot came from; a reply says when it was not said.</summary>
public enum Origin { Said, Corrected, Previous, Default, Assumed }

/// <summary>The slots of a question; written in snake_case outside.</summary>
/// <remarks>
/// Importer and Supplier are roles by the metric (<c>place_role</c>, <c>partner_role</c>); Place is a country in no
/// role (define, timeline, coverage). Year, YearFrom and YearTo are four digits; Since, Until are ISO dates; Rank is
/// <c>desc:5</c> or <c>asc:5</c>. Value holds the user's numbers, separated by <c>;</c>: to compare, never to repeat as
/// facts; Bound is <c>over</c> or <c>under</c> if it was said as a bound. Event holds ids, separated by <c>;</c>. Statement
/// is an id, or <c>none</c> if the user quotes words that no record holds. Topic says what a meta, help, list, status or
/// other question is about. Others holds the third and further of the places or goods that are compared or added, separated by
/// <c>;</c>. Given holds the user's numbers of a what-if by role, unit and value: <c>amount:t:500;cut:percent:30</c>.
/// </remarks>
public enum SlotName
{
    Importer, Importer2, Supplier, Supplier2, Place, Exclude, Commodity, Commodity2, Measure, Person, Org, Company,
    Party, Actor, Source, EventClass, Application, Stage, Form, Basis, Value, Year, YearFrom, YearTo, Since, Until,
    Rank, Event, Statement, Set, Topic, Bound, Others, Given,
}
