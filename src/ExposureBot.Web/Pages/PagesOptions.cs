using System.ComponentModel.DataAnnotations;

namespace ExposureBot.Web.Pages;

/// <summary>Settings of the web pages, section <c>Pages</c>.</summary>
internal sealed class PagesOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Pages";

    /// <summary>How many questions one address may send by the form in a minute.</summary>
    [Range(1, 1_000_000)]
    public int AsksPerMinute { get; set; } = 60;
}
