namespace Microsoft.Bot.Schema;

/// <summary>The language of an activity of any type.</summary>
public static class IActivityExtensions
{
    /// <summary>The language of the client, or null.</summary>
    public static string? GetLocale(this IActivity activity) => (activity as Activity)?.Locale;

    /// <summary>Sets the language.</summary>
    public static void SetLocale(this IActivity activity, string? locale)
    {
        if (activity is Activity whole) whole.Locale = locale;
    }
}
