using System.Globalization;
using ExposureBot.Understanding;

namespace ExposureBot.Tests.Understanding.Reading;

public sealed class TimeReaderTests
{
    // Today is 24 November 2025, a Monday.
    [Theory]
    [InlineData("in 2023", "Year 2023-01-01 2023-12-31")]
    [InlineData("from 2010 to 2023", "YearRange 2010-01-01 2023-12-31")]
    [InlineData("between 2010 and 2023", "YearRange 2010-01-01 2023-12-31")]
    [InlineData("2023-24", "YearRange 2023-01-01 2024-12-31")]
    [InlineData("2022 and 2023", "Year 2022-01-01 2022-12-31; Year 2023-01-01 2023-12-31")]
    [InlineData("until 2022", "Until .. 2022-12-31")]
    [InlineData("before 2022", "Until .. 2021-12-31")]
    [InlineData("FY2023", "Year 2023-04-01 2024-03-31 fiscal")]
    [InlineData("this year", "Year 2025-01-01 2025-11-24")]
    [InlineData("in the last five years", "YearRange 2020-11-24 2025-11-24")]
    [InlineData("in the past decade", "YearRange 2015-11-24 2025-11-24")]
    [InlineData("Q4 2024", "Range 2024-10-01 2024-12-31")]
    [InlineData("since Nov 14", "Since 2025-11-14 ..")]
    [InlineData("by 20 Nov", "Until .. 2025-11-20")]
    [InlineData("in Nov", "Range 2025-11-01 2025-11-30")]
    [InlineData("in December", "Range 2024-12-01 2024-12-31")]
    [InlineData("mid November", "Range 2025-11-11 2025-11-20")]
    [InlineData("end of October", "Range 2025-10-31 2025-10-31")]
    [InlineData("1 to 14 Nov", "Range 2025-11-01 2025-11-14")]
    [InlineData("between 7 and 19 November", "Range 2025-11-07 2025-11-19")]
    [InlineData("from 14 Nov to 20 Nov 2024", "Range 2024-11-14 2024-11-20")]
    [InlineData("on 11/12/2025", "Range 2025-11-12 2025-11-12 ask")]
    [InlineData("on 13/12/2025", "Range 2025-12-13 2025-12-13")]
    [InlineData("2025-11-14", "Range 2025-11-14 2025-11-14")]
    [InlineData("two weeks ago", "Range 2025-11-10 2025-11-10")]
    [InlineData("last week", "Range 2025-11-17 2025-11-23")]
    [InlineData("last Friday", "Range 2025-11-21 2025-11-21")]
    [InlineData("as of 20 November 2025", "AsOf 2025-11-20 2025-11-20")]
    [InlineData("was it in force on 20 November 2025?", "AsOf 2025-11-20 2025-11-20")]
    [InlineData("on 20 November 2025, was it in force", "AsOf 2025-11-20 2025-11-20")]
    [InlineData("what did we know on 20 November about it", "KnownOn 2025-11-20 2025-11-20")]
    [InlineData("what was known by 19 November", "KnownOn 2025-11-19 2025-11-19")]
    [InlineData("may I march on, one day, now, second", "")]
    [InlineData("HS 2024", "")]
    [InlineData("2000 tonnes", "")]
    public void English_times_are_read(string text, string times)
    {
        Assert.Equal(times, Shown(text));
    }

    [Theory]
    [InlineData("2022年以降", "Since 2022-01-01 ..")]
    [InlineData("2010年から2023年", "YearRange 2010-01-01 2023-12-31")]
    [InlineData("2023年度", "Year 2023-04-01 2024-03-31 fiscal")]
    [InlineData("令和5年", "Year 2023-01-01 2023-12-31")]
    [InlineData("昨年", "Year 2024-01-01 2024-12-31")]
    [InlineData("一昨年", "Year 2023-01-01 2023-12-31")]
    [InlineData("昨年11月", "Range 2024-11-01 2024-11-30")]
    [InlineData("昨日の会見", "Range 2025-11-23 2025-11-23")]
    [InlineData("今月", "Range 2025-11-01 2025-11-24")]
    [InlineData("先々月", "Range 2025-09-01 2025-09-30")]
    [InlineData("最近10日間", "Range 2025-11-14 2025-11-24")]
    [InlineData("2024年1月から", "Since 2024-01-01 ..")]
    [InlineData("11月1日から14日", "Range 2025-11-01 2025-11-14")]
    [InlineData("20日まで", "Until .. 2025-11-20")]
    [InlineData("11月中旬", "Range 2025-11-11 2025-11-20")]
    [InlineData("先週の金曜日", "Range 2025-11-21 2025-11-21")]
    [InlineData("11月19日時点", "AsOf 2025-11-19 2025-11-19")]
    [InlineData("从11月1日到14日", "Range 2025-11-01 2025-11-14")]
    [InlineData("截至11月20日", "Until .. 2025-11-20")]
    [InlineData("截至10月底", "Until .. 2025-10-31")]
    [InlineData("2023年底", "Range 2023-12-01 2023-12-31")]
    [InlineData("2023财年", "Year 2023-04-01 2024-03-31 fiscal")]
    [InlineData("过去三年", "YearRange 2022-11-24 2025-11-24")]
    [InlineData("11月14日以来", "Since 2025-11-14 ..")]
    [InlineData("上周五发生了什么", "Range 2025-11-21 2025-11-21")]
    public void Japanese_and_Chinese_times_are_read(string text, string times)
    {
        Assert.Equal(times, Shown(text));
    }

    [Theory]
    [InlineData("63%", "63%")]
    [InlineData("58 pct", "58%")]
    [InlineData("fifty-eight percent", "58%")]
    [InlineData("５８ ％", "58%")]
    [InlineData("五割", "50%")]
    [InlineData("7割", "70%")]
    [InlineData("百分之五十八", "58%")]
    [InlineData("三成", "30%")]
    [InlineData("锂储量前五名", "5")]
    [InlineData("上位三か国", "3")]
    [InlineData("一位官员", "")]
    [InlineData("two hundred thousand tonnes", "200000")]
    [InlineData("1,234.5 tons and 5 million", "1234.5; 5000000")]
    [InlineData("which one in 2023", "")]
    [InlineData("No. 61 and HS 2846", "")]
    public void Numbers_are_read_in_digits_and_words(string text, string numbers)
    {
        var read = ReadingFixture.Mark(text).Numbers.Select(number =>
            number.Value.ToString(CultureInfo.InvariantCulture) + (number.IsPercent ? "%" : ""));

        Assert.Equal(numbers, string.Join("; ", read));
    }

    private static string Shown(string text) => string.Join("; ", ReadingFixture.Mark(text).Times.Select(Shown));

    private static string Shown(TimeMention time) =>
        $"{time.Role} {Day(time.From)} {Day(time.To)}"
        + (time.NeedsAsking ? " ask" : "") + (time.IsFiscal ? " fiscal" : "");

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
