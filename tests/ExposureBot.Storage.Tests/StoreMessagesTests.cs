using System.Reflection;
using ExposureBot.Knowledge;

namespace ExposureBot.Storage.Tests;

public sealed class StoreMessagesTests
{
    [Fact]
    public void Every_code_is_used_once_and_stands_in_the_guide_for_administrators()
    {
        var guide = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "store.md"))
            .Where(line => line.StartsWith("| EB5", StringComparison.Ordinal)).Select(line => line[2..8]);

        var codes = typeof(StoreMessages).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(Call).Select(error => error.Code).Order(StringComparer.Ordinal);

        Assert.Equal(guide, codes);
    }

    private static StoreException Call(MethodInfo message) =>
        (StoreException)message.Invoke(null, [.. message.GetParameters().Select(Argument)])!;

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        var type when type == typeof(Exception) => new IOException("x"),
        var type => Activator.CreateInstance(type),
    };
}
