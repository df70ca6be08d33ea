namespace Microsoft.Bot.Schema;

/// <summary>Why a connector refused.</summary>
public class Error
{
    /// <summary>An empty one.</summary>
    public Error()
    {
    }

    /// <summary>One with these values.</summary>
    public Error(string? code = null, string? message = null, InnerHttpError? innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    public string? Code { get; set; }

    public InnerHttpError? InnerHttpError { get; set; }

    public string? Message { get; set; }
}
