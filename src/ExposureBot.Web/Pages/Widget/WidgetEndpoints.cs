using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExposureBot.Knowledge;
using ExposureBot.Web.Channels.DirectLine;
using ExposureBot.Web.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ExposureBot.Web.Pages.Widget;

/// <summary>The chat in somebody else's page: the script that puts it there, and the page in its frame.</summary>
internal static class WidgetEndpoints
{
    private const string Source = "widget.js";
    private const string Place = "/* words of dialogs/page */ null";
    private const string KeptFor = "public, max-age=3600";
    private static readonly string[] Said = ["open", "close", "title", "unreachable", "tab"];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps them.</summary>
    public static void MapWidget(this IEndpointRouteBuilder routes)
    {
        var script = Encoding.UTF8.GetBytes(Script(routes.ServiceProvider.GetRequiredService<AllPageWords>()));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(script))[..16]}\"");
        routes.MapGet("/" + Source, (HttpResponse response) =>
        {
            response.Headers.CacheControl = KeptFor;
            // Pages that isolate themselves may load it too; there is nothing secret in it.
            response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return Results.Bytes(script, "text/javascript; charset=utf-8", entityTag: tag);
        });
        routes.MapGet("/widget", Frame);
    }

    private static IResult Frame(
        HttpRequest request, HttpResponse response, AllPageWords all, IOptions<DirectLineOptions> options)
    {
        response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyFor(options.Value.AllowedOrigins);
        return PagesEndpoints.Page<WidgetPage>(
            StatusCodes.Status200OK, (nameof(WidgetPage.Words), all.For(request)));
    }

    private static string Script(AllPageWords all)
    {
        var words = Enum.GetValues<Language>().ToDictionary(
            ClosedList.Word, language => Said.ToDictionary(key => key, key => all.In(language)["widget." + key]));
        using var stream = typeof(WidgetEndpoints).Assembly.GetManifestResourceStream(typeof(WidgetEndpoints), Source)
            ?? throw new InvalidOperationException($"The program lacks its resource {Source}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace(Place, JsonSerializer.Serialize(words, Json), StringComparison.Ordinal);
    }
}
