using Microsoft.AspNetCore.Diagnostics;

namespace ExposureBot.Web.Pages;

/// <summary>Errors without a body become a page for people, and stay bare for programs.</summary>
internal static class StatusPages
{
    /// <summary>Adds it.</summary>
    public static void UseStatusPages(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute(PagesEndpoints.StatusPath + "{0}");
        app.Use((context, next) =>
        {
            var isForPeople = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
            if (!isForPeople && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });
    }
}
