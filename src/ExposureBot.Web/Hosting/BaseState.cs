using System.Collections.Immutable;
using ExposureBot.Loading;

namespace ExposureBot.Web.Hosting;

/// <summary>How the base stands: what the health endpoint says.</summary>
/// <param name="Version">The base version that serves; null before the first load.</param>
/// <param name="LoadedAt">Since when it serves.</param>
/// <param name="Findings">The errors of the knowledge folder, if it is not what serves.</param>
internal sealed record BaseState(string? Version, DateTimeOffset LoadedAt, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>Before the first load.</summary>
    public static BaseState None { get; } = new(null, default, []);

    /// <summary>Whether an older base serves because the folder has errors.</summary>
    public bool IsStale => !Findings.IsEmpty;
}
