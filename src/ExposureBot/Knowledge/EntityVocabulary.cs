namespace ExposureBot.Knowledge;

/// <summary>A country or territory, or an aggregate of several.</summary>
public enum PlaceKind { Country, Aggregate }

/// <summary>What a commodity is.</summary>
public enum CommodityKind { Element, Mineral, Product, Group, Service }

/// <summary>What a member of a set is.</summary>
public enum MemberKind { Commodity, Country, Prefecture, Measure }

/// <summary>Whether a source is one edition or a series that grows.</summary>
public enum Availability { Edition, Series }
