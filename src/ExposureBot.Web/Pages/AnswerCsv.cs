using System.Globalization;
using System.Text;
using ExposureBot.Answering;
using ExposureBot.Knowledge;

namespace ExposureBot.Web.Pages;

/// <summary>
/// The figures of an answer as CSV (RFC 4180) with the column names of <c>knowledge/</c>. It begins with a byte order
/// mark, without which spreadsheets misread Japanese and Chinese.
/// </summary>
internal static class AnswerCsv
{
    private const string ByteOrderMark = "\ufeff";
    private const string Head =
        "id,metric,place,partner,commodity,stage,product,hs,scope,basis,period,period_from,period_to,value,unit,bound,class,"
        + "relayed,attribution,known_from,source,source_title,source_publisher,source_date,source_address,inputs";

    /// <summary>Writes <paramref name="figures"/>, then <paramref name="derivations"/>.</summary>
    public static string Write(IEnumerable<Figure> figures, IEnumerable<Derivation> derivations, Snapshot snapshot)
    {
        var csv = new StringBuilder(ByteOrderMark).Append(Head).Append("\r\n");
        foreach (var figure in figures) Row(csv, Cells(figure, snapshot.Sources.GetValueOrDefault(figure.Source)));
        foreach (var derivation in derivations) Row(csv, Cells(derivation));
        return csv.ToString();
    }

    private static string?[] Cells(Figure figure, Source? source) =>
    [
        figure.Id, figure.Metric, figure.Place, figure.Partner, figure.Commodity, ClosedList.Word(figure.Stage),
        figure.Product, figure.Hs, ClosedList.Word(figure.Scope), ClosedList.Word(figure.Basis), figure.Period.Printed,
        Day(figure.Period.From), Day(figure.Period.To), Number(figure.Value), figure.Unit, ClosedList.Word(figure.Bound),
        ClosedList.Word(figure.Class), figure.Relayed ? "yes" : "no", figure.Attribution, Day(figure.Known.From),
        figure.Source, source?.Title, source?.Publisher, source?.PublishedOn?.ToString(), source?.Address, null,
    ];

    private static string?[] Cells(Derivation derivation) =>
    [
        derivation.Id, derivation.Formula, .. new string?[11], Number(derivation.Value), derivation.Unit, null, "derived",
        .. new string?[8], string.Join(';', derivation.Inputs),
    ];

    private static void Row(StringBuilder csv, string?[] cells) =>
        csv.AppendJoin(',', cells.Select(cell => Cell(cell ?? ""))).Append("\r\n");

    // A text that begins like a formula would be run by a spreadsheet; numbers are no texts.
    private static string Cell(string text)
    {
        var isFormula = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)
            && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
