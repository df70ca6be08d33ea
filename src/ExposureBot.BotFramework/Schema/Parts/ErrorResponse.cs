namespace Microsoft.Bot.Schema;

/// <summary>The body of a refusal.</summary>
public class ErrorResponse
{
    /// <summary>An empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>One with these values.</summary>
    public ErrorResponse(Error? error = null)
    {
        Error = error;
    }

    public Error? Error { get; set; }
}
