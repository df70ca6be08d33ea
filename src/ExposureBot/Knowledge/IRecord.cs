namespace ExposureBot.Knowledge;

/// <summary>A record that can be cited by its id and has a known time.</summary>
public interface IRecord
{
    /// <summary>Stable id, unique in the base but for versions of the same record.</summary>
    string Id { get; }

    /// <summary>When it was held.</summary>
    Known Known { get; }

    /// <summary>Ids of the sources it rests on, the leading one first; empty only for what the base itself defines.</summary>
    IReadOnlyList<string> Sources { get; }
}
