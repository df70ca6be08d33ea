using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace ExposureBot.Web.Tests.BotFramework;

public sealed class PublicSurfaceTests
{
    private const string File = "PublicSurface.approved.txt";

    [Fact]
    public void The_public_surface_of_the_bot_library_is_the_approved_one()
    {
        var path = Path.Combine(Folder(), File);
        var surface = PublicSurface.Of(typeof(Activity).Assembly);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDENS") == "1") System.IO.File.WriteAllText(path, surface);

        Assert.Equal(System.IO.File.ReadAllText(path), surface);
    }

    [Fact]
    public void Every_public_type_stands_in_the_readme()
    {
        var readme = System.IO.File.ReadAllText(Path.Combine(
            Folder(), "..", "..", "..", "src", "ExposureBot.BotFramework", "README.md"));

        var missing = typeof(Activity).Assembly.GetExportedTypes()
            .Select(type => type.Name.Split('`')[0])
            .Where(name => !readme.Contains($"`{name}`", StringComparison.Ordinal) && !readme.Contains(
                $"`{name}<", StringComparison.Ordinal))
            .Distinct();

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_public_member_is_one_of_the_official_library_with_the_same_signature_and_defaults()
    {
        var official = Read(System.IO.File.ReadAllText(Path.Combine(Folder(), "OfficialSurface.txt")));

        var added = Read(PublicSurface.Of(typeof(Activity).Assembly)).Except(official);

        // Without its optional parameter, whose type is of Newtonsoft, the call is written the same way.
        Assert.Equal(["Microsoft.Bot.Builder.MemoryStorage new()"], added);
    }

    // Each member behind the name of its type.
    private static HashSet<string> Read(string surface)
    {
        var members = new HashSet<string>();
        var type = "";
        foreach (var line in surface.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] != ' ') members.Add(type = line);
            else members.Add($"{type} {line.Trim()}");
        }

        return members;
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
