using System.Text.RegularExpressions;

namespace ExposureBot.Replies.Templates;

/// <summary>Takes away the commas, blanks and brackets that a part without content leaves behind.</summary>
internal static partial class Tidy
{
    public static string Sentence(string text)
    {
        text = Blanks().Replace(text, " ").Trim();
        text = EmptyBrackets().Replace(text, "");
        text = BlankBefore().Replace(text, "$1");
        text = DoubledMarks().Replace(text, "$1");
        text = MarkBeforeEnd().Replace(text, "$1");
        return LeadingMark().Replace(text, "");
    }

    [GeneratedRegex(@"\s{2,}|[\t\r\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" ?\( ?\)|（）")]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex(@" +([,;:.、，；。](?!\d))")]
    private static partial Regex BlankBefore();

    [GeneratedRegex(@"([,;、，；])(?: ?[,;、，；])+")]
    private static partial Regex DoubledMarks();

    [GeneratedRegex(@"[,;:、，；：] ?([.。)）])")]
    private static partial Regex MarkBeforeEnd();

    [GeneratedRegex(@"^[,;、，；] ?|[,;、，；]$")]
    private static partial Regex LeadingMark();
}
