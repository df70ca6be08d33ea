using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ExposureBot.Understanding.Patterns;

/// <summary>Reads the notation of patterns (<c>dialogs/README.md</c>).</summary>
internal sealed class PatternParser
{
    private const string Special = "()|<>?!^$*. \t";
    private const string MarkCharacters = ",:;/→←=%\"";
    private readonly string text;
    private int at;

    private PatternParser(string text) => this.text = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Parses one pattern.</summary>
    /// <param name="why">What is wrong with the notation; empty if nothing is.</param>
    /// <returns>Null if something is wrong.</returns>
    public static PatternNode? TryParse(string text, out string why)
    {
        try
        {
            why = "";
            return new PatternParser(text).Whole();
        }
        catch (MistakeException mistake)
        {
            why = mistake.Message;
            return null;
        }
    }

    private PatternNode Whole()
    {
        var node = Options();
        if (at < text.Length) throw Wrong("`)` without `(`");
        return node is PatternNode.Sequence { Items.IsEmpty: true } ? throw Wrong("it holds nothing") : node;
    }

    private PatternNode Options()
    {
        var options = ImmutableArray.CreateBuilder<PatternNode>();
        do
        {
            options.Add(Sequence());
        }
        while (TryTake('|'));
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options.ToImmutable());
    }

    private PatternNode Sequence()
    {
        var items = ImmutableArray.CreateBuilder<PatternNode>();
        SkipSpace();
        while (at < text.Length && text[at] is not ('|' or ')'))
        {
            var item = Item();
            if (TryTake('?')) item = new PatternNode.Maybe(item);
            items.Add(item);
            SkipSpace();
        }

        return items.Count == 1 ? items[0] : new PatternNode.Sequence(items.ToImmutable());
    }

    private PatternNode Item()
    {
        if (at == text.Length) throw Wrong("it ends behind a sign that needs something");
        if (TryTake('(')) return Group();
        if (text.AsSpan(at).StartsWith("<-")) return MarkOf("<-", 2);
        if (TryTake('<')) return Opening();
        if (TryTake('^')) return new PatternNode.Edge(false);
        if (TryTake('$')) return new PatternNode.Edge(true);
        if (TryTake('!')) return Unless();
        if (text[at] == '.') return Gap();
        if (text.AsSpan(at).StartsWith("->") || text.AsSpan(at).StartsWith("=>")) return MarkOf(text.Substring(at, 2), 2);
        if (MarkCharacters.Contains(text[at])) return MarkOf(text[at].ToString(), 1);
        return Word();
    }

    private PatternNode Group()
    {
        var inner = Options();
        if (!TryTake(')')) throw Wrong("`(` without `)`");
        return inner;
    }

    private PatternNode.Opening Opening()
    {
        var name = UpTo('>');
        var hole = Holes.Find(name) ?? throw Wrong($"`<{name}>` is no kind of mention and no role");
        return new PatternNode.Opening(hole);
    }

    private PatternNode.Mark MarkOf(string mark, int length)
    {
        at += length;
        return new PatternNode.Mark(mark);
    }

    private PatternNode.Unless Unless()
    {
        var inner = TryTake('(') ? Group() : Item();
        var unless = new PatternNode.Unless(inner is PatternNode.Choice choice ? choice.Options : [inner]);
        return unless.Options.All(IsLine) ? unless : throw Wrong("behind `!` stand words, marks, openings, or choices of these");
    }

    private static bool IsLine(PatternNode node) => node switch
    {
        PatternNode.Sequence { Items: [_, ..] items } => items.All(IsLine),
        PatternNode.Word or PatternNode.Prefix or PatternNode.Mark or PatternNode.Edge or PatternNode.Opening => true,
        _ => false,
    };

    private PatternNode.Gap Gap()
    {
        var dots = at;
        while (at < text.Length && text[at] == '.') at++;
        var overPlaces = at - dots == 3;
        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return int.TryParse(text.AsSpan(digits, at - digits), CultureInfo.InvariantCulture, out var most) && most is > 0 and <= 20
            ? new PatternNode.Gap(most, overPlaces)
            : throw Wrong("a gap is `..` or `...` and a number up to 20");
    }

    // Cut as the reader cuts texts: hyphens part words, every Han or kana character is one.
    private PatternNode Word()
    {
        var start = at;
        while (at < text.Length && !Special.Contains(text[at]) && !MarkCharacters.Contains(text[at])) at++;
        if (at == start) throw Wrong($"`{text[at]}` has no sense here");
        var written = text[start..at];
        if (TryTake('*')) return new PatternNode.Prefix(written);
        var words = PatternWords.Split(written);
        // A word of nothing would match everywhere and make the rule one of its openings only.
        if (words.Length == 0) throw Wrong($"`{written}` holds no word");
        return words.Length == 1
            ? new PatternNode.Word(words[0])
            : new PatternNode.Sequence([.. words.Select(word => new PatternNode.Word(word))]);
    }

    private string UpTo(char end)
    {
        var start = at;
        var close = text.IndexOf(end, at);
        if (close < 0) throw Wrong($"`{end}` is missing");
        at = close + 1;
        return text[start..close];
    }

    private bool TryTake(char sign)
    {
        if (at >= text.Length || text[at] != sign) return false;
        at++;
        return true;
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
    }

    private static MistakeException Wrong(string why) => new(why);

    // Ends the reading of one pattern from any depth; never leaves this class.
    private sealed class MistakeException(string why) : Exception(why);
}
