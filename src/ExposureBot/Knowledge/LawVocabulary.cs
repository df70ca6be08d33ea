namespace ExposureBot.Knowledge;

/// <summary>What a dated happening is.</summary>
public enum EventClass
{
    ExportControl, ImportBan, LiftingOrSuspension, EntityListing, Licence, Quota, TariffOrTradeRemedy, DisputeRuling,
    Statement, Meeting, Agreement, InvestmentOrProject, SupplyDisruption, Statistics, LawOrStrategy, Report,
}

/// <summary>Who vouches for an event.</summary>
public enum AuthorityKind { Implementing, Affected, ThirdParty, Company, Media, None }

/// <summary>What an event says of a legal act, as of the event.</summary>
public enum LegalStage
{
    None, Proposed, AdoptedNotPublished, Published, InForce, PartlySuspended, Suspended, Expired, Revoked,
}

/// <summary>The stage of a measure: the Paper axis.</summary>
public enum PaperStage
{
    Proposed, Announced, Published, InForce, PartlyInForce, PartlySuspended, Suspended, Ended, StruckDown,
}

/// <summary>What kind of legal act a measure is.</summary>
public enum MeasureKind
{
    ExportLicence, ExportBan, ExportQuota, EntityListing, Law, ImportBan, ImportCondition, TradeAgreement, Suspension,
    Tariff, Subsidy, Stockpile, Other,
}

/// <summary>The flow that a measure acts on.</summary>
public enum MeasureDirection { Export, Import, Both, None }

/// <summary>By what means a practice works.</summary>
public enum Mechanism
{
    CustomsHold, LicenceDelay, InformalGuidance, ProcedureHalted, ExtraTesting, Boycott, Other,
}

/// <summary>How well a practice is attested: the Practice axis.</summary>
public enum PracticeLevel { Reported, Documented }

/// <summary>Who claims an instance of a practice.</summary>
public enum Claimant { ImplementingAuthority, AffectedAuthority, ThirdParty, Company, Media }

/// <summary>On what terms something was said.</summary>
public enum Terms { OnRecord, Unnamed, Document, Statistics }

/// <summary>Which side of a measure or practice somebody is on.</summary>
public enum Party { Implementing, Affected, Third }

/// <summary>What a party says of a measure or practice.</summary>
public enum Stance { Confirms, Denies, Aware, NoAnswer, Neither, Conditional, Claims }

/// <summary>Why two records differ.</summary>
public enum Cause
{
    Scope, Stage, Basis, Period, Edition, QuotaNotOutput, Party, Rounding, Misprint, Unknown,
}

/// <summary>What kind of disagreement a conflict is.</summary>
public enum ConflictKind { Conflict, Revision, Rounding }

/// <summary>What a statement is: who vouches for it.</summary>
public enum StatementClass { OfficialStatement, MediaReport, Anonymous, Analysis, AuthorStatement, Disclaimer }
