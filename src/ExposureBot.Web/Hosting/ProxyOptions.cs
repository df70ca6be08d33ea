using System.ComponentModel.DataAnnotations;
using System.Net;

namespace ExposureBot.Web.Hosting;

/// <summary>The proxy in front that ends TLS, section <c>Proxy</c>.</summary>
internal sealed class ProxyOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Proxy";

    /// <summary>Addresses whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> are believed, besides loopback.</summary>
    public string[] Trusted { get; set; } = [];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Trusted
        .Where(address => !IPAddress.TryParse(address, out _))
        .Select(address => new ValidationResult($"`Proxy:Trusted`: `{address}` is not an IP address.", [nameof(Trusted)]));
}
