using ExposureBot.Knowledge;

namespace ExposureBot.Loading.Gating;

/// <summary>An opinion or a claim without a named source never leads an answer.</summary>
internal static class HeadlineGate
{
    public static IEnumerable<Diagnostic> Check(Located located) =>
        located.Content.Figures
            .Where(row => row.Class is FigureClass.Opinion or FigureClass.AuthorStatement && row.Headline == HeadlineUse.Yes)
            .Select(row => LoadingMessages.UnsourcedHeadline(located.At(row, "headline"), row.Id, row.Class));
}
