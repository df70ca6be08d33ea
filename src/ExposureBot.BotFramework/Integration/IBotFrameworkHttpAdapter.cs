using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities by HTTP.</summary>
public interface IBotFrameworkHttpAdapter
{
    /// <summary>Answers one request by a turn of <paramref name="bot"/>.</summary>
    Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
