using System.Text;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Reading;
using ExposureBot.Understanding.Reading.Times;

namespace ExposureBot.Understanding.Recognizers;

/// <summary>
/// Asks Microsoft.Recognizers.Text for the times that no own pattern reads, within bounds: its patterns are exponential
/// in some texts and cannot be stopped.
/// </summary>
internal static class DateRecognizer
{
    private const int WindowLength = 100;
    private const int MostWindows = 3;
    private const int LongestDigits = 8;
    private const int MostJoined = 4;
    private const int MostHyphenated = 3;
    private const char Blank = '、';
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Loads the patterns of a language (0.5 to 1 s, about 100 MB); until then the first text of it waits.
    /// </summary>
    public static void WarmUp(Language language) =>
        RecognizerWorker.Run(language, "", DateOnly.FromDateTime(DateTime.UnixEpoch), TimeSpan.FromMinutes(1));

    /// <summary>Adds the times that the recogniser finds around trigger words.</summary>
    /// <param name="taken">Stretches that name things; the recogniser does not see them.</param>
    public static void Read(
        string text, IReadOnlyList<TextSpan> taken, TimeWords words, Language language, DateOnly today,
        TimeCollector found, List<string> remarks)
    {
        var masked = Masked(text, taken, found, language);
        foreach (var window in Windows(masked, words))
        {
            var read = RecognizerWorker.Run(language, masked[window.Start..window.End], today, Patience);
            if (read is null)
            {
                remarks.Add("time: the recogniser did not answer in time; no date read");
                return;
            }

            foreach (var time in read)
            {
                found.Add(time with { Span = new(time.Span.Start + window.Start, time.Span.End + window.Start) });
            }
        }
    }

    // Same length, so that spans stay true.
    private static string Masked(string text, IReadOnlyList<TextSpan> taken, TimeCollector found, Language language)
    {
        var masked = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            // Japanese numerals in Han make the recogniser exponential; own patterns have read them.
            var isNumeral = language == Language.Ja && Reading.Numbers.CjkNumeral.Is(text[i])
                && !char.IsAsciiDigit(text[i]);
            if (isNumeral || !found.IsFree(new TextSpan(i, i + 1))) masked[i] = Blank;
        }

        foreach (var span in taken)
        {
            for (var i = span.Start; i < span.End; i++) masked[i] = Blank;
        }

        BlankLongRuns(masked);
        return masked.ToString();
    }

    // Long numbers, and chains joined by signs or hyphens (1-1-1-1…, twenty-twenty-…), take seconds.
    private static void BlankLongRuns(StringBuilder text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            int digits = 0, joints = 0, hyphens = 0;
            while (end < text.Length
                && (Script.IsSpacedWord(text[end]) || "-/:.,".Contains(text[end], StringComparison.Ordinal)))
            {
                digits += char.IsDigit(text[end]) ? 1 : 0;
                joints += char.IsLetterOrDigit(text[end]) ? 0 : 1;
                hyphens += text[end] == '-' ? 1 : 0;
                end++;
            }

            if (digits > LongestDigits || joints > MostJoined || hyphens > MostHyphenated)
            {
                for (var i = start; i < end; i++) text[i] = Blank;
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static List<TextSpan> Windows(string masked, TimeWords words)
    {
        var windows = new List<TextSpan>();
        foreach (var piece in Tokenizer.Cut(masked))
        {
            var isTrigger = words.RecognizerTriggers.Contains(piece.Folded) || words.IsWeekday(masked, piece);
            if (!isTrigger || (windows.Count > 0 && piece.Span.End <= windows[^1].End)) continue;
            if (windows.Count == MostWindows) break;
            var start = Math.Max(windows.Count > 0 ? windows[^1].End : 0, piece.Span.Start - (WindowLength / 2));
            windows.Add(new TextSpan(start, Math.Min(masked.Length, start + WindowLength)));
        }

        return windows;
    }
}
