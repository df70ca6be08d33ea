using ExposureBot.Knowledge;
using ExposureBot.Understanding.Reading;

namespace ExposureBot.Understanding;

/// <summary>Loading of what reads dates, for a host that wants it done before the first question.</summary>
public static class DateReading
{
    /// <summary>Loads the recognizer of a language; up to a second, and some 70 to 120 MB that stay.</summary>
    public static void WarmUp(Language language) => Marker.WarmUp(language);
}
