using System.Collections.Immutable;
using System.Text;

namespace ExposureBot.Understanding.Reading;

/// <summary>Folded tokens as one text, so that the key of any run of them is a slice.</summary>
internal sealed class TokenRun
{
    private readonly string joined;
    private readonly int[] starts;

    /// <summary>Joins <paramref name="pieces"/> with one blank.</summary>
    public TokenRun(ImmutableArray<Piece> pieces)
    {
        Pieces = pieces;
        starts = new int[pieces.Length + 1];
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Length; i++)
        {
            starts[i] = text.Length;
            text.Append(pieces[i].Folded).Append(' ');
        }

        starts[^1] = text.Length;
        joined = text.ToString();
    }

    public ImmutableArray<Piece> Pieces { get; }

    /// <summary>The tokens from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public ReadOnlySpan<char> Key(int first, int last) =>
        joined.AsSpan(starts[first], starts[last + 1] - 1 - starts[first]);
}
