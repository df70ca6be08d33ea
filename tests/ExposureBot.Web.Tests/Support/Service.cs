using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExposureBot.Web.Tests.Support;

/// <summary>The whole service on a real socket, with the store in memory unless a test names a file.</summary>
internal sealed class Service : WebApplicationFactory<Program>
{
    private const int MostWaits = 1_000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private readonly Dictionary<string, string> settings;
    private ILoggerProvider? log;
    private TimeProvider? clock;

    public Service(params (string Name, string Value)[] settings)
        : this(port: 0, settings)
    {
    }

    /// <summary>The same at a port that a service before it had.</summary>
    public Service(int port, params (string Name, string Value)[] settings)
    {
        this.settings = settings.ToDictionary(pair => pair.Name, pair => pair.Value);
        UseKestrel(port);
    }

    /// <summary>Has the time of <paramref name="clock"/>.</summary>
    public Service With(TimeProvider clock)
    {
        this.clock = clock;
        return this;
    }

    /// <summary>Keeps what it logs.</summary>
    public Service Logging(ILoggerProvider log)
    {
        this.log = log;
        return this;
    }

    /// <summary>Starts it; throws what the start throws.</summary>
    public Service Started()
    {
        StartServer();
        return this;
    }

    /// <summary>The same with a clock that stands still.</summary>
    public Service At(DateTimeOffset now)
    {
        clock = new StoppedClock(now);
        return this;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>A client that does not follow redirects.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false,
        BaseAddress = Address,
    });

    /// <summary>
    /// Ends it, and waits until its store is released: the program's own end disposes of it too, and whichever comes second
    /// does not wait for the first.
    /// </summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (!settings.TryGetValue("Storage:LiteDb:Path", out var store) || !File.Exists(store + ".lock")) return;
        for (var waited = 0; waited < MostWaits && !IsReleased(store + ".lock"); waited++) await Task.Delay(BetweenLooks);
    }

    private static bool IsReleased(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Storage:Provider", "InMemory");
        // Many tests share one address: limits are the business of their own tests.
        builder.UseSetting("DirectLine:PostsPerMinute", "100000");
        builder.UseSetting("DirectLine:TokensPerMinute", "100000");
        builder.UseSetting("DirectLine:CallsPerMinute", "100000");
        builder.UseSetting("Pages:AsksPerMinute", "100000");
        // On a busy machine a first answer takes long; a sign of writing would be one call more.
        builder.UseSetting("BotFramework:TypingAfterMilliseconds", "60000");
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
        if (clock is not null) builder.ConfigureTestServices(services => services.AddSingleton(clock));
        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (log is not null) logging.AddProvider(log);
        });
    }
}
