using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

// Invokes: calls that wait for an answer in the same request.
public partial class ActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string SearchAction = "application/search";

    /// <summary>An invoke: calls the method for its name; one without is answered 501.</summary>
    protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        try
        {
            switch (turnContext.Activity.Name)
            {
                case AdaptiveCardAction:
                    var card = await OnAdaptiveCardInvokeAsync(
                        turnContext, Executed(turnContext.Activity), cancellationToken);
                    return CreateInvokeResponse(card);
                case SearchAction:
                    var found = await OnSearchInvokeAsync(
                        turnContext, Searched(turnContext.Activity), cancellationToken);
                    return CreateInvokeResponse(found);
                case SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken);
                    return CreateInvokeResponse();
                default:
                    throw new InvokeResponseException(HttpStatusCode.NotImplemented);
            }
        }
        catch (InvokeResponseException refused)
        {
            return refused.CreateInvokeResponse();
        }
    }

    /// <summary>A sign-in; not handled here.</summary>
    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>An action of an Adaptive Card was executed; not handled here.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody types into a field of a card that searches; not handled here.</summary>
    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue,
        CancellationToken cancellationToken) => throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    private async Task RespondToInvokeAsync(ITurnContext turn, CancellationToken stop)
    {
        var response = await OnInvokeActivityAsync(new DelegatingTurnContext<IInvokeActivity>(turn), stop);
        // A bot may have sent its answer itself.
        if (response is null || turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) is not null) return;
        var answer = new Activity(ActivityTypesEx.InvokeResponse) { Value = response };
        await turn.SendActivityAsync(answer, stop);
    }

    private static AdaptiveCardInvokeValue Executed(IInvokeActivity activity)
    {
        var value = ValueOf<AdaptiveCardInvokeValue>(activity);
        if (value?.Action is not { } action) throw Refused("BadRequest", "Missing action property");
        return action.Type == "Action.Execute"
            ? value
            : throw Refused("NotSupported", $"The action '{action.Type}' is not supported.");
    }

    private static SearchInvokeValue Searched(IInvokeActivity activity)
    {
        var value = ValueOf<SearchInvokeValue>(activity);
        if (string.IsNullOrEmpty(value?.QueryText)) throw Refused("BadRequest", "Missing queryText property");
        // Teams sends no kind.
        if (string.IsNullOrEmpty(value.Kind) && activity.ChannelId == Channels.Msteams) value.Kind = SearchInvokeTypes.Search;
        return string.IsNullOrEmpty(value.Kind) ? throw Refused("BadRequest", "Missing kind property") : value;
    }

    private static T? ValueOf<T>(IInvokeActivity activity)
    {
        if (activity.Value is null) throw Refused("BadRequest", "Missing value property");
        try
        {
            return BotJson.Convert<T>(activity.Value);
        }
        catch (JsonException)
        {
            throw Refused("BadRequest", "Value property is not properly formed");
        }
    }

    private static InvokeResponseException Refused(string code, string message) => new(
        HttpStatusCode.BadRequest,
        new AdaptiveCardInvokeResponse
        {
            StatusCode = 400,
            Type = "application/vnd.microsoft.error",
            Value = new Error(code, message),
        });

    /// <summary>Ends an invoke with a status, from anywhere below <see cref="OnInvokeActivityAsync"/>.</summary>
    public class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode status = HttpStatusCode.InternalServerError;
        private readonly object? body;

        /// <summary>With that status and body.</summary>
        public InvokeResponseException(HttpStatusCode statusCode, object? body = null) =>
            (status, this.body) = (statusCode, body);

        /// <summary>With status 500.</summary>
        public InvokeResponseException()
        {
        }

        /// <summary>With status 500.</summary>
        public InvokeResponseException(string message)
            : base(message)
        {
        }

        /// <summary>With status 500.</summary>
        public InvokeResponseException(string message, Exception innerException)
            : base(message, innerException)
        {
        }

        /// <summary>The answer to the invoke.</summary>
        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)status, Body = body };
    }
}
