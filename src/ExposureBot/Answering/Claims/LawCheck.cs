using ExposureBot.Answering.Law;
using ExposureBot.Knowledge;
using ExposureBot.Understanding;

namespace ExposureBot.Answering.Claims;

/// <summary>
/// The check of a claim on a measure. If it is denied that there is one and a measure of the family applies, a ban where a
/// ban is denied, the answer begins with "Not right" and the measure; what a named source wrote against it is set beside, and whether a
/// ban on the place it spoke of is held. Who says so is left to the status: a published measure does not rest on it.
/// </summary>
internal static class LawCheck
{
    private const string WholeWorld = "WLD";
    private const string Ban = "ban";

    /// <summary>Answers <paramref name="question"/>.</summary>
    public static Answer Answer(Question question, Snapshot snapshot)
    {
        var shown = FamilyRule.Choose(AskedItems.Find(question, snapshot), question, snapshot);
        if (!question.IsNegated || Contradicting(shown, question, snapshot) is not { } live)
        {
            return StatusShape.Answer(question, snapshot);
        }

        var line = NotRight(live, question, snapshot);
        var blocks = StatusBlocks.Of(shown, new StatusHeadline([line], live), question, snapshot)
            .Where(block => block is not Block.Parties)
            .ToLookup(block => block is Block.Missing);
        return new Answer(
            AnswerKind.Answer,
            question,
            [.. blocks[false], .. Contradicted(live, shown, question, snapshot), .. blocks[true]],
            []);
    }

    // What is only announced contradicts nobody. Who denies a ban is contradicted by the ban that leads the status, and by
    // no licence duty and no ban on something beside the goods.
    private static PaperState? Contradicting(ShownItems shown, Question question, Snapshot snapshot)
    {
        if (question[SlotName.Topic] != Ban) return shown.Papers.FirstOrDefault(Applies);
        return shown.IsEmpty ? null
            : StatusHeadline.Of(shown, question, snapshot).Lead is { } lead && Applies(lead) && IsBan(lead.Measure) ? lead : null;
    }

    private static bool Applies(PaperState state) => state is { IsLive: true, IsUnconfirmed: false };

    private static bool IsBan(Measure measure) => measure.Kind is MeasureKind.ExportBan or MeasureKind.ImportBan;

    // Who asks about a group hears how many of its members the measure names.
    private static Line NotRight(PaperState live, Question question, Snapshot snapshot)
    {
        var line = PaperLines.Stage("check.not_right", live, question.Clocks, snapshot);
        var measure = live.Measure;
        var terms = line.Terms.Add("actor", new Term.Named(measure.Country));
        if (measure.Targets.Contains(WholeWorld)) terms = terms.Add("everywhere", new Term.Named(WholeWorld));
        if (question[SlotName.Commodity] is not { } good || !snapshot.Commodities.ContainsKey(good)
            || measure.Commodities.Contains(good))
        {
            return line with { Terms = terms };
        }

        var within = CommodityScope.Within(good, snapshot);
        var named = measure.Commodities.Count(commodity => within.Contains(commodity)
            && snapshot.Commodities[commodity].Kind == CommodityKind.Element);
        return line with
        {
            Terms = named == 0 ? terms
                : terms.Add("members", new Term.Count(named)).Add("group", new Term.Named(good)),
        };
    }

    // The statements that deny what the measure shows: a conflict record names both. What they speak of may still be
    // true of a ban on one place: whether one is held is said beside it.
    private static IEnumerable<Block> Contradicted(
        PaperState live, ShownItems shown, Question question, Snapshot snapshot)
    {
        var denied = snapshot.Content.Statements.Select(statement => statement.Source).Distinct()
            .Select(source => SourceClaims.Opposed(source, live.Measure.Events, question.Clocks, snapshot))
            .FirstOrDefault(found => found is not null);
        if (denied is not { } pair) yield break;
        var contradicted = Line.Of(
            "check.contradicted_statement",
            [pair.Statement.Id],
            ("topic", new Term.Written(pair.Conflict.Topic)),
            ("why", new Term.Written(pair.Conflict.Why)));
        var unaimed = pair.Conflict.Partner is { } target
            ? StatusHeadline.Unaimed(shown, target, question, snapshot)
            : null;
        yield return new Block.Remark(unaimed is null ? [contradicted] : [contradicted, unaimed]);
    }
}
