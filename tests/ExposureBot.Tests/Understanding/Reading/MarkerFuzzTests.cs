using CsCheck;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding.Reading;

public sealed class MarkerFuzzTests
{
    [Fact]
    public void No_text_throws_and_every_span_lies_in_the_text()
    {
        HostileText.Any.Sample(raw => IsSound(ReadingFixture.Mark(raw)), iter: 3_000);
    }

    [Fact]
    public void The_same_text_is_read_the_same_way_on_every_thread()
    {
        const string Text = "what did Kihara say last Friday on Japan's rare eaths from China since 14 Nov, 63%?";
        var once = Shown(ReadingFixture.Mark(Text));

        var again = Enumerable.Range(0, 64).AsParallel().Select(_ => Shown(ReadingFixture.Mark(Text))).Distinct()
            .ToList();

        Assert.Equal([once], again);
    }

    [Theory]
    [InlineData("十", 5_000)]
    [InlineData("一億二千万", 1_000)]
    [InlineData("1-", 5_000)]
    [InlineData("twenty-", 2_000)]
    [InlineData("two hundred thousand and ", 1_000)]
    [InlineData("last friday ", 2_000)]
    [InlineData("先週の金曜日", 2_000)]
    [InlineData("<at>", 25_000)]
    [InlineData("[a](", 25_000)]
    [InlineData("Japan ", 16_000)]
    public void A_very_long_text_is_read_as_far_as_the_limit(string part, int times)
    {
        var read = ReadingFixture.Mark(string.Concat(Enumerable.Repeat(part, times)));

        Assert.True(IsSound(read));
    }

    private static string Shown(MarkedText marked) => string.Join('|', marked.Mentions.Select(mention => mention.Id)
        .Concat(marked.Times.Select(time => $"{time.Role}{time.From}{time.To}")).Concat(marked.Numbers
        .Select(number => $"{number.Value}")));

    private static bool IsSound(MarkedText marked) =>
        marked.Text.Length <= 8_000
        && IsOrdered(marked, marked.Tokens.Select(token => token.Span))
        && IsOrdered(marked, marked.Mentions.Select(mention => mention.Span))
        && IsOrdered(marked, marked.Metrics.Select(mention => mention.Span))
        && IsOrdered(marked, marked.Products.Select(mention => mention.Span))
        && IsOrdered(marked, marked.Times.Select(time => time.Span))
        && IsOrdered(marked, marked.Numbers.Select(number => number.Span))
        && marked.Tokens.All(token => marked.Text[token.Span.Start..token.Span.End] == token.Text)
        && marked.Mentions.All(mention => marked.Text[mention.Span.Start..mention.Span.End] == mention.Surface)
        && marked.Times.All(time => time.From is null || time.To is null || time.From <= time.To);

    private static bool IsOrdered(MarkedText marked, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.End <= span.Start || span.End > marked.Text.Length) return false;
            end = span.End;
        }

        return true;
    }
}
