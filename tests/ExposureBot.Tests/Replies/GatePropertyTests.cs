using System.Globalization;
using CsCheck;
using ExposureBot.Answering;
using ExposureBot.Knowledge;
using ExposureBot.Replies;

namespace ExposureBot.Tests.Replies;

/// <summary>Wrong numerals of every kind, planted into real replies at any place between words.</summary>
public sealed class GatePropertyTests
{
    private static readonly Answer[] Answers =
        [.. Enum.GetValues<Language>().SelectMany(
            language => new[] { Trial.Korea(language), Trial.Everything(language) })];

    private static readonly Reply[] Replies = [.. Answers.Select(answer => Trial.Writer.Write(answer, Trial.Snapshot))];

    // No record behind these replies has a number from 301 to 899, a year before 2000, or a tenth sign at 3.
    private static readonly Gen<string> Wrong = Gen.OneOf(
        Gen.Select(Gen.Int[301, 899], Of(" %", "%", "％", " percent", " per cent"), (n, sign) => Text(n) + sign),
        Gen.Select(
            Gen.Int[3010, 8990], Of(" %", "％"), (n, sign) => (n / 10m).ToString(CultureInfo.InvariantCulture) + sign),
        Gen.Select(Gen.Int[301, 899], Of(" t REO", " t", " days", "吨", "日分"), (n, unit) => Text(n) + ",000" + unit),
        Gen.Int[1900, 1999].Select(Text),
        Gen.Select(Gen.Int[1, 28], Gen.Int[1900, 1999], (day, year) => $"{Text(day)} March {Text(year)}"),
        Gen.Select(Gen.Int[1, 12], Gen.Int[1900, 1999], (month, year) => $"{Text(year)}年{Text(month)}月"),
        Gen.Select(Gen.Int[1, 28], Gen.Int[1900, 1999], (day, year) => $"{Text(year)}-04-{day:00}"),
        Gen.Int[301, 899].Select(n => Text(n) + " records"),
        Gen.Int[7, 99].Select(n => $"[{Text(n)}]"),
        Of("forty-one percent", "eleven per cent", "四割", "四成", "百分之四十一", "４１％"));

    [Fact]
    public void A_reply_without_a_planted_numeral_passes()
    {
        var withheld = Replies.Select(reply => Gate.Check(reply, Trial.Snapshot))
            .Where(reply => !reply.Withheld.IsEmpty);

        Assert.Empty(withheld);
    }

    [Fact]
    public void Every_planted_numeral_is_caught() =>
        Gen.Select(Of(Replies), Wrong, Gen.Double[0, 1]).Sample(
            (reply, wrong, place) =>
            {
                var planted = reply with { Text = Planted(reply.Text, wrong, place) };

                return !Gate.Check(planted, Trial.Snapshot).Withheld.IsEmpty;
            },
            iter: 3000);

    private static Gen<T> Of<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    private static string Planted(string text, string wrong, double place)
    {
        var blanks = text.Select((letter, at) => (letter, at))
            .Where(pair => pair.letter == '\n')
            .Select(pair => pair.at)
            .ToArray();
        var at = blanks[(int)(place * (blanks.Length - 1))];
        return text[..at] + " " + wrong + " " + text[at..];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
