using ExposureBot.Loading;
using ExposureBot.Storage;

namespace ExposureBot.Tests.Support;

/// <summary>The whole mind over the real base and dialogs, built once.</summary>
internal static class RealAssistant
{
    public static Assistant Instance { get; } = new(
        RealBase.Snapshot,
        DialogsFolder.Read(TextFolder.Read(Path.Combine(AppContext.BaseDirectory, "dialogs"), "*.yaml")).Files);
}
