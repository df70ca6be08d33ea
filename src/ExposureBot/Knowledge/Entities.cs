namespace ExposureBot.Knowledge;

/// <summary>A country, territory or aggregate. Id: ISO 3166-1 alpha-3, EUU for the EU, WLD for the world.</summary>
/// <param name="Aliases">Other names in any of the languages.</param>
/// <param name="Demonyms">Adjectives and names of inhabitants, English.</param>
public sealed record Place(
    string Id, string Alpha2, PlaceKind Kind, LocalText Name, IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Demonyms, string Note);

/// <summary>A good, material or group of them; a tree by <paramref name="Parent"/>.</summary>
/// <param name="Symbol">Chemical symbol or short sign, case-sensitive; empty if none.</param>
/// <param name="HsCodes">HS codes without dots.</param>
public sealed record Commodity(
    string Id, CommodityKind Kind, string Symbol, string? Parent, IReadOnlyList<string> HsCodes, LocalText Name,
    IReadOnlyList<string> Aliases, string Note);

/// <summary>A ministry, agency, company, newsroom or other body.</summary>
/// <param name="Kind">An open word list: company, ministry, news_agency, …</param>
public sealed record Organisation(
    string Id, string Kind, string Country, LocalText Name, IReadOnlyList<string> Aliases, string Role, string Note)
{
    /// <summary>Whether <paramref name="text"/> names it, by its English name or an alias, as whole words.</summary>
    public bool IsNamedIn(string text) => WholeWords.IsNamed(text, Name.En) || Aliases.Any(alias => WholeWords.IsNamed(text, alias));
}

/// <summary>A person who acts or speaks in the records.</summary>
public sealed record Person(
    string Id, string Country, LocalText Name, string Role, string Organisation, IReadOnlyList<string> Aliases,
    string Note);

/// <summary>Who held an office when.</summary>
/// <param name="Holder">Id of a person.</param>
/// <param name="From">As printed, ISO to its own precision.</param>
/// <param name="To">As printed; empty while held or unknown.</param>
public sealed record Office(
    string Id, LocalText Name, string Country, string Organisation, string Holder, string From, string To,
    IReadOnlyList<string> Aliases, string Basis);

/// <summary>A named group and one member of it.</summary>
public sealed record Membership(string Set, string Member, MemberKind Kind, string Basis);

/// <summary>What a commodity goes into. An empty company is a gap that an answer shows.</summary>
public sealed record Use(
    string Commodity, string Component, string Industry, string Company, string Source, string Locator);

/// <summary>An entry of an official list of entities.</summary>
public sealed record ListedEntity(string List, DateOnly Added, string NameEn, string NameZh, string Address);

/// <summary>How a phrase of the records is written in the three languages; its English is the phrase itself.</summary>
/// <remarks>The records stay in English: this is for products, applications, components, industries and makers.</remarks>
public sealed record Wording(LocalText Text);

/// <summary>A record that a gate would refuse and a curator lets pass, with the reason.</summary>
/// <param name="Code">Code of the finding.</param>
public sealed record Exemption(string Code, string Record, string Reason);

/// <summary>A publication that records rest on: one appearance of it.</summary>
/// <param name="PublishedOn">Day of publication, to its own precision; null if not printed.</param>
/// <param name="Address">Where it can be found.</param>
/// <param name="Reliability">What a reader should know before relying on it.</param>
public sealed record Source(
    string Id, string Title, string Publisher, PartialDate? PublishedOn, Availability Availability, string Address,
    string Kind, string Reliability);
