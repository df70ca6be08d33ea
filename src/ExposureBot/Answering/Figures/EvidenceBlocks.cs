using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Answering.Figures;

/// <summary>
/// What stands beside a headline: other figures, conflicts, their causes. For users: at most three rows; the founding
/// article's claim on the topic is always one of them; the rest is counted and stands on the answer's page.
/// </summary>
internal static class EvidenceBlocks
{
    private const int MaxRows = 3;

    /// <summary>The blocks after the headline, in order: also held, an event against it, why they differ.</summary>
    /// <param name="elsewhere">A figure that another block shows, such as the nearest; or null.</param>
    /// <param name="rows">How many rows are shown at most.</param>
    public static IEnumerable<Block> Of(
        ImmutableArray<Part> parts, Snapshot snapshot, Figure? elsewhere = null, int rows = MaxRows)
    {
        var winners = parts.SelectMany(part => part.Choices).SelectMany(choice => choice.Winners).Append(elsewhere)
            .OfType<Figure>().Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        var sides = parts.Select(part => Side.Of(part, winners, snapshot)).ToImmutableArray();
        var all = sides.SelectMany(side => side.Shown.Select(row => (Row: row, side.Part.Ask)))
            .DistinctBy(pair => pair.Row.First.Id).ToImmutableArray();
        // The article's claims keep their place even if two things were asked and the rows do not suffice for both.
        var kept = all.OrderByDescending(pair => SourceRule.IsArticle(pair.Row.First)).Take(rows).ToHashSet();
        var shown = all.Where(kept.Contains).ToImmutableArray();
        ImmutableArray<Line> lines = [.. shown.Select(pair => FigureLines.Also(pair.Row, pair.Ask, snapshot))];
        var cited = lines.SelectMany(line => line.Cites).ToHashSet(StringComparer.Ordinal);
        var more = sides.SelectMany(side => side.Held).Distinct().Count(figure => !cited.Contains(figure.Id));
        if (shown.Length > 0)
        {
            yield return new Block.AlsoHeld(lines, more);
        }

        var said = shown.Select(pair => pair.Row).ToImmutableArray();
        var conflicts = sides.SelectMany(side => side.Conflicts).Distinct().ToImmutableArray();
        Figure[] figures =
        [
            .. parts.SelectMany(part => part.Choices).SelectMany(choice => choice.Winners),
            .. said.SelectMany(row => row.Figures),
        ];
        var against = Against(conflicts, figures, parts[0].Ask, snapshot);
        if (against is not null) yield return new Block.Remark([against]);
        // The event says it in its own words: the causes alone are enough beside it.
        if (Why(conflicts, figures, said, parts[0], against is null, snapshot) is { } why)
        {
            yield return new Block.WhyDiffer([why]);
        }
    }

    /// <summary>The same without the causes: beside rows that are themselves what was asked for.</summary>
    public static IEnumerable<Block> BesideRows(ImmutableArray<Part> parts, Snapshot snapshot, int rows) =>
        Of(parts, snapshot, null, rows).Where(block => block is not Block.WhyDiffer);

    private static Line? Against(ImmutableArray<Conflict> conflicts, Figure[] said, FigureAsk ask, Snapshot snapshot)
    {
        var whole = Array.Find(said, figure => figure is { Unit: "percent", Value: 100 });
        return ConflictRule.Events(conflicts, ask.Clocks, snapshot) is [var happening, ..]
            ? Line.Of(
                "one.against",
                [happening.Id],
                ("title", new Term.Written(happening.Title)),
                ("date", new Term.On(happening.Date)),
                ("whole", whole is null ? null : new Term.Of(whole)))
            : null;
    }

    private static Line? Why(
        ImmutableArray<Conflict> conflicts, Figure[] said, ImmutableArray<FigureRow> shown, Part part, bool inWords,
        Snapshot snapshot)
    {
        var leader = part.Led.Select(choice => choice.Leader).FirstOrDefault();
        if (said.Length < 2) return null;
        var causes = Causes.Of(conflicts, said);
        if (causes.IsEmpty && leader is not null)
        {
            causes = [.. shown.SelectMany(row => Causes.Between(leader, row.First)).Distinct().Order()];
        }

        if (causes.IsEmpty) return null;
        var why = !inWords ? null : conflicts.FirstOrDefault(conflict =>
            conflict.Members.Any(id => Array.Exists(said, figure => figure.Id == id))
            && ConflictRule.IsWhollyKnown(conflict, part.Ask.Clocks, snapshot));
        return Line.Of(
            "one.why",
            [],
            ("causes", FigureLines.Words(causes)),
            ("why", why is null ? null : new Term.Written(why.Why)));
    }

    /// <summary>The evidence for one thing that was asked.</summary>
    /// <param name="Shown">At most three rows: figures that did not lead, then members of conflicts.</param>
    /// <param name="Held">All figures that could be shown.</param>
    private sealed record Side(
        Part Part, ImmutableArray<Conflict> Conflicts, ImmutableArray<FigureRow> Shown, ImmutableArray<Figure> Held)
    {
        public static Side Of(Part part, HashSet<string> winners, Snapshot snapshot)
        {
            var conflicts = ConflictRule.On(part.Ask, snapshot);
            var leader = part.Led.Select(choice => choice.Leader).FirstOrDefault();
            var members = Without(ConflictRule.Rows(conflicts, part.Ask, leader, snapshot), winners);
            var losers = Without(
                [.. part.Choices.SelectMany(choice => AlsoHeldRule.Rows(choice, part.Ask, snapshot))], winners);
            // The article's claim is a conflict's, with all that repeats its value: it must not be merged into another
            // row.
            var articles = members.Where(row => SourceRule.IsArticle(row.First)).SelectMany(row => row.Figures);
            losers = Without(losers, [.. articles.Select(figure => figure.Id)]);
            ImmutableArray<Figure> held = [.. losers.Concat(members).SelectMany(row => row.Figures).Distinct()];
            var ofConflicts = Math.Min(members.Length, Math.Max(MaxRows - losers.Length, MaxRows - 1));
            ImmutableArray<FigureRow> first = [.. losers.Take(MaxRows - ofConflicts)];
            var shown = first.ToList();
            foreach (var row in members.Concat(losers.Skip(first.Length)))
            {
                if (!shown.Exists(other => Repeats(row, other))) shown.Add(row);
            }

            return new Side(part, conflicts, [.. shown.Take(MaxRows)], held);
        }

        // The same value for the same good, or a figure that is shown already.
        private static bool Repeats(FigureRow row, FigureRow other) =>
            (other.First.Value == row.First.Value && other.First.Unit == row.First.Unit
                && other.First.Commodity == row.First.Commodity)
            || row.Figures.Any(other.Figures.Contains);

        private static ImmutableArray<FigureRow> Without(ImmutableArray<FigureRow> rows, HashSet<string> ids) =>
            [.. rows.Select(row => row.Figures.RemoveAll(figure => ids.Contains(figure.Id)))
                .Where(left => !left.IsEmpty).Select(left => new FigureRow(left))];
    }
}
