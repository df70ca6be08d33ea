namespace Microsoft.Bot.Schema;

/// <summary>A connector refused a call, or did not answer.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>Without a reason.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>With a reason.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>With a reason and what caused it.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the connector said, if it did.</summary>
    public ErrorResponse? Body { get; set; }
}
