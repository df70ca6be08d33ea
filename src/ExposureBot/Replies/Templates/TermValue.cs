using System.Globalization;
using System.Text.Encodings.Web;
using ExposureBot.Replies.Wording;
using Fluid;
using Fluid.Values;

namespace ExposureBot.Replies.Templates;

/// <summary>
/// A term inside a Liquid sentence: prints its main words, is false without content, has properties and members.
/// </summary>
internal sealed class TermValue(Spoken term) : FluidValue
{
    public override FluidValues Type => term.Number is null ? FluidValues.Object : FluidValues.Number;

    public override bool Equals(FluidValue? other) => other switch
    {
        null or NilValue => false,
        NumberValue number => term.Number == number.ToNumberValue(),
        _ => string.Equals(ToStringValue(), other.ToStringValue(), StringComparison.Ordinal),
    };

    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToStringValue());

    public override bool ToBooleanValue() => term.Main.Length > 0;

    public override decimal ToNumberValue() => term.Number ?? 0;

    public override string ToStringValue() => term.Main;

    public override object ToObjectValue() => term;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        encoder.Encode(writer, ToStringValue());
        return default;
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) => new(name switch
    {
        "first" when term.Items.Count > 0 => new TermValue(term.Items[0]),
        "last" when term.Items.Count > 0 => new TermValue(term.Items[^1]),
        _ => term.Get(name) is { Length: > 0 } text ? StringValue.Create(text) : (FluidValue)NilValue.Instance,
    });

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        term.Items.Select(item => new TermValue(item));
}
