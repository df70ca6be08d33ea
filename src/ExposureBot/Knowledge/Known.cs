namespace ExposureBot.Knowledge;

/// <summary>Known time: from which day a careful reader could have held a record, and until when.</summary>
/// <param name="From">First day on which the record could be held.</param>
/// <param name="To">First day on which a newer version replaced it; null while it stands.</param>
public sealed record Known(DateOnly From, DateOnly? To = null)
{
    /// <summary>Whether the record was held on <paramref name="day"/>: <c>From &lt;= day &lt; To</c>.</summary>
    public bool On(DateOnly day) => From <= day && (To is null || day < To);
}
