namespace ExposureBot.Knowledge;

/// <summary>What a figure answers: metric, place, partner and commodity.</summary>
public readonly record struct FigureKey(string Metric, string Place, string? Partner, string Commodity);
