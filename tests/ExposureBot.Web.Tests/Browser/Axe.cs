using System.Text.Json;
using Microsoft.Playwright;

namespace ExposureBot.Web.Tests.Browser;

/// <summary>The rules of WCAG 2.2 A and AA as axe-core checks them.</summary>
internal static class Axe
{
    private const string Run = """
        () => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
          .then(found => JSON.stringify(found.violations.filter(one => ['serious', 'critical'].includes(one.impact))
            .flatMap(one => one.nodes.map(node => ({ rule: one.id, where: node.target.flat().join(' '), html: node.html })))))
        """;

    private static readonly Lazy<string> Source =
        new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    /// <summary>Serious and critical violations, each as rule, place and HTML. Nothing is left out, Web Chat's own bundle included.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(IFrame frame)
    {
        await frame.EvaluateAsync(Source.Value);
        var found = JsonSerializer.Deserialize<List<Violation>>(await frame.EvaluateAsync<string>(Run), JsonSerializerOptions.Web)!;
        return [.. found.Select(one => $"{one.Rule}: {one.Where}: {one.Html}")];
    }

    private sealed record Violation(string Rule, string Where, string Html);
}
