namespace ExposureBot.Understanding.Patterns;

/// <summary>What a hole of a pattern accepts; several at once for groups such as <c>law</c>.</summary>
[Flags]
internal enum SignKind
{
    None = 0,
    Place = 1 << 0,
    Commodity = 1 << 1,
    Organisation = 1 << 2,
    Company = 1 << 3,
    Person = 1 << 4,
    Office = 1 << 5,
    Metric = 1 << 6,
    Measure = 1 << 7,
    Practice = 1 << 8,
    Family = 1 << 9,
    Set = 1 << 10,
    Source = 1 << 11,
    Product = 1 << 12,
    Application = 1 << 13,
    Time = 1 << 14,
    Year = 1 << 15,
    Number = 1 << 16,
    Percent = 1 << 17,

    /// <summary>A legal measure, a practice or a family of them.</summary>
    Law = Measure | Practice | Family,

    /// <summary>Goods, by whatever name.</summary>
    Good = Commodity | Product | Set,

    /// <summary>Somebody who can say or do something.</summary>
    Voice = Person | Office | Organisation | Source,

    /// <summary>Anything with a name of its own.</summary>
    Entity = Place | Commodity | Organisation | Company | Person | Office | Law | Set | Product,
}
