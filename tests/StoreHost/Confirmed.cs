namespace StoreHost;

/// <summary>Lines on standard output, whole and at once: a test that kills this process trusts each of them.</summary>
internal static class Confirmed
{
    private static readonly Lock Gate = new();
    private static readonly Stream Out = Console.OpenStandardOutput();

    public static void Say(string line)
    {
        lock (Gate) Out.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
    }
}
