using ExposureBot.Loading;
using ExposureBot.Replies.Wording;
using Fluid;

namespace ExposureBot.Replies.Templates;

/// <summary>One sentence of one language, compiled.</summary>
/// <param name="Place">Where it stands, for findings.</param>
internal sealed record Sentence(
    string Key, FilePlace Place, IFluidTemplate Template, IReadOnlySet<string> Variables,
    IReadOnlySet<string> Properties)
{
    /// <summary>The sentence with its terms filled in, tidied.</summary>
    public string Write(IEnumerable<KeyValuePair<string, Spoken>> terms, TemplateOptions options)
    {
        var context = new TemplateContext(options);
        foreach (var (name, term) in terms) context.SetValue(name, new TermValue(term));
        return Tidy.Sentence(Template.Render(context, NullEncoder.Default));
    }
}
