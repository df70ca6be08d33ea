namespace ExposureBot.Knowledge;

/// <summary>At which point of a supply chain a figure counts.</summary>
public enum Stage { Mine, Process, Fabricate, Trade, Consume, Stock, Reserve, EndUse, Assess, Price, Plan, None }

/// <summary>In what a share or quantity is counted.</summary>
public enum Basis { None, Value, Weight, MetalContent, OxideContent, Units, Capacity, Unknown }

/// <summary>How the number stands to the true value.</summary>
public enum Bound { Exact, About, Over, Under, UpTo }

/// <summary>What kind of stretch of time a figure is about.</summary>
public enum PeriodKind { Year, Half, Quarter, Month, Day, Range, Fiscal, Point }

/// <summary>Whether the figure counts the commodity as such, more, less, or a mixture.</summary>
public enum Scope { Exact, Broader, Narrower, Mixed }

/// <summary>Who stands behind a figure.</summary>
public enum FigureClass
{
    OfficialStatistics, OfficialEstimate, OfficialStudy, OfficialStatement, Calculated, IgoEstimate,
    Projection, Company, Industry, TradePress, Media, Opinion, AuthorStatement,
}

/// <summary>Whether a figure may lead an answer.</summary>
public enum HeadlineUse { Yes, Last, No }

/// <summary>The flow that a trade figure counts.</summary>
public enum FlowDirection { None, Import, Export }

/// <summary>What kind of number a metric is.</summary>
public enum UnitKind { Share, Quantity, Money, Count, Score, Index, Price, Change, Flag, Ratio }

/// <summary>What the place or the partner of a metric is to the goods.</summary>
public enum Role { None, Importer, Supplier, Producer, User, Subject }

/// <summary>The class of source of a figure, best first (ANSWERS.md, "The headline rule").</summary>
public enum Tier { A, B, C, D, Projection }
