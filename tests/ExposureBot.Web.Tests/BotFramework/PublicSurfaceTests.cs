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

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
