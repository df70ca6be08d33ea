namespace ExposureBot.Web.Hosting;

/// <summary>The assistant that serves now; swapped whole when the base changes.</summary>
internal sealed class CurrentAssistant
{
    private volatile Assistant? assistant;

    /// <summary>The assistant; there once the service has started.</summary>
    public Assistant Value => assistant ?? throw new InvalidOperationException("The base is loaded when the service starts.");

    /// <summary>Puts another in its place; turns that run finish with the one that they began with.</summary>
    public void Swap(Assistant next) => assistant = next;
}
