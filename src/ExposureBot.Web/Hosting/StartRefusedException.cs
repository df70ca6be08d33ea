namespace ExposureBot.Web.Hosting;

/// <summary>The service cannot start as it is installed: what is wrong and what to do, for an administrator.</summary>
internal sealed class StartRefusedException(string message, Exception? cause = null) : Exception(message, cause);
