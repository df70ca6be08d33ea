using System.Text.Encodings.Web;
using System.Text.Unicode;
using ExposureBot.Web.Hosting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace ExposureBot.Web.Pages;

/// <summary>The services of the web pages.</summary>
internal static class PagesServices
{
    /// <summary>Name of the limit on the form.</summary>
    public const string AskLimit = "pages-ask";

    /// <summary>Adds them.</summary>
    public static void AddPages(this IServiceCollection services)
    {
        services.AddSettings<PagesOptions>(PagesOptions.Section);
        services.AddSingleton<AllPageWords>();
        // Japanese and Chinese as they are; markup is still encoded.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<PagesOptions>>((limits, pages) =>
            limits.AddPolicy(AskLimit, context => RateLimits.PerAddress(context, pages.Value.AsksPerMinute)));
    }
}
