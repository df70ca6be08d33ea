using ExposureBot.Knowledge;
using ExposureBot.Storage;
using StoreHost;

// Usage: StoreHost write|fill|open PATH. Prints one line for each thing that was confirmed.
try
{
    await using var store = Stores.OpenLiteDb(args[1]);
    Confirmed.Say("opened");
    switch (args[0])
    {
        case "write": await Writing.UntilKilledAsync(store); break;
        case "fill": await Writing.UntilFullAsync(store); break;
        default: await Console.In.ReadLineAsync(); break;
    }

    return 0;
}
catch (StoreException error)
{
    Confirmed.Say($"error {error.Message}");
    return 1;
}
