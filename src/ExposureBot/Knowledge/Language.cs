namespace ExposureBot.Knowledge;

/// <summary>A language the bot reads and writes.</summary>
public enum Language
{
    En,
    Ja,
    Zh,
}
