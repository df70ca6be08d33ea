namespace ExposureBot.Replies.Wording;

/// <summary>
/// A term as a sentence sees it: its main words, and properties by name. Nothing is written before it is asked for.
/// </summary>
internal abstract class Spoken
{
    /// <summary>What the variable by itself prints.</summary>
    public abstract string Main { get; }

    /// <summary>A number to compare with, if it is one.</summary>
    public virtual decimal? Number => null;

    /// <summary>The members of several; else nothing.</summary>
    public virtual IReadOnlyList<Spoken> Items => [];

    /// <summary>A property; empty if it has no content, null if this kind has no such property.</summary>
    public abstract string? Get(string property);

    protected static string YesIf(bool condition) => condition ? "yes" : "";
}
