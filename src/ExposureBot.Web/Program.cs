using ExposureBot.Knowledge;
using ExposureBot.Web.Channels.BotFramework;
using ExposureBot.Web.Channels.DirectLine;
using ExposureBot.Web.Hosting;
using ExposureBot.Web.Pages;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

// Beside the program lie settings, words and records; the working directory does not matter.
var builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddEnvironmentVariables("ASPNETCORE_").AddEnvironmentVariables().AddCommandLine(args);
builder.WebHost.UseStaticWebAssets(); // without it `dotnet run` serves empty files
builder.Services.AddHosting();
builder.Services.AddBotFrameworkChannel(builder.Configuration);
builder.Services.AddDirectLine();
builder.Services.AddPages();

try
{
    await using var app = builder.Build();
    app.UseForwardedHeaders();
    app.UseExceptionHandler(PagesEndpoints.StatusPath + StatusCodes.Status500InternalServerError);
    app.UseSecurityHeaders();
    app.UseRouting(); // here ends the way of what is short-circuited
    app.UseStatusPages();
    app.UseCors();
    app.UseRateLimiter();
    app.UseWebSockets();

    app.MapStaticAssets();
    app.MapHealth();
    app.MapAdmin();
    app.MapBotFrameworkChannel();
    app.MapDirectLine();
    app.MapPages();
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (error is StartRefusedException or StoreException or OptionsValidationException
    or IOException { InnerException: AddressInUseException })
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}
