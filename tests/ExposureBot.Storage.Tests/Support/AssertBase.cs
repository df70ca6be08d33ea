using ExposureBot.Knowledge;

namespace ExposureBot.Storage.Tests.Support;

/// <summary>Compares bases by content; records of lists compare by reference.</summary>
internal static class AssertBase
{
    public static void Same(BaseText expected, BaseText? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Version, actual.Version);
        Assert.Equal(expected.Headers.Select(Text), actual.Headers.Select(Text));
        Assert.Equal(expected.Rows.Select(Text), actual.Rows.Select(Text));
    }

    private static string Text(TableHeader header) => $"{header.Table}|{string.Join('|', header.Columns)}";

    private static string Text(RecordRow row) => $"{row.Table}|{row.Line}|{string.Join('|', row.Cells)}";
}
