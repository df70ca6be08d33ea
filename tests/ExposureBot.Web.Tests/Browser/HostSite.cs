using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExposureBot.Web.Tests.Browser;

/// <summary>Somebody else's site on a port of its own, with the widget on its page and a strict policy.</summary>
internal sealed class HostSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private HostSite(WebApplication site) => this.site = site;

    /// <summary>Where it is: another origin than the service.</summary>
    public Uri Address => new(
        site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Starts it; <see cref="Bot"/> is set once the service is there.</summary>
    public static async Task<HostSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var started = new HostSite(builder.Build());
        started.site.MapGet("/", started.Page);
        started.site.MapGet("/plain", () => Results.Content("<!DOCTYPE html><title>Plain</title>", "text/html"));
        await started.site.StartAsync();
        return started;
    }

    /// <summary>The service whose widget it shows.</summary>
    public Uri? Bot { get; set; }

    /// <summary>Attributes of the script.</summary>
    public string Attributes { get; set; } = "";

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private IResult Page(HttpResponse response)
    {
        var bot = Bot!.GetLeftPart(UriPartial.Authority);
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {bot}; frame-src {bot}";
        return Results.Content(
            $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>A ministry</title></head>
            <body><main><h1>A ministry</h1><p>Its own words.</p></main>
            <script src="{bot}/widget.js" {Attributes} defer></script></body></html>
            """,
            "text/html; charset=utf-8");
    }
}
