namespace ExposureBot.Understanding;

/// <summary>What kind of answer is asked for; each is a folder of <c>dialogs/</c> and an answerer.</summary>
public enum Shape
{
    One, ByPartner, ByPlace, ByCommodity, Series, Compare, Rank, Timeline, Status, Quote, Check, Lookup, Define, Path,
    WhatIf, Mitigation, List, Coverage, Changes, Meta, Help, Other,
}
