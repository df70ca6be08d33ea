using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
using ExposureBot.Knowledge;
using ExposureBot.Understanding.Patterns;

namespace ExposureBot.Understanding.Shapes;

/// <summary>What the samples say: the shape, and how likely.</summary>
internal readonly record struct Opinion(Shape Shape, double Probability);

/// <summary>
/// A multinomial logistic regression over hashed features, learnt at start-up from the samples. Fixed order, fixed
/// seed: the same samples give the same weights.
/// </summary>
internal sealed class SampleModel
{
    private const int Rounds = 8;
    private const float FirstRate = 0.5f;
    private const float Decay = 0.15f;
    private static readonly int Shapes = ClosedList.Words<Shape>().Count;
    // A whole number of vectors, so that a bucket's weights are added without a rest.
    private static readonly int Row = (Shapes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
    private readonly float[] weights = new float[SampleFeatures.Buckets * Row];
    private readonly ImmutableArray<(Sample Sample, int[] Buckets)> samples;

    public SampleModel(ImmutableArray<(Sample Sample, int[] Buckets)> samples)
    {
        this.samples = samples;
        Learn();
    }

    /// <summary>The likeliest shape of a text with the cues that match.</summary>
    public Opinion Best(Sight sight, IEnumerable<Hit> cues)
    {
        Span<float> scores = stackalloc float[Row];
        Predict(SampleFeatures.Of(sight, cues), scores);
        var best = 0;
        for (var shape = 1; shape < Shapes; shape++)
        {
            if (scores[shape] > scores[best]) best = shape;
        }

        return new Opinion((Shape)best, scores[best]);
    }

    /// <summary>The sample of a shape that shares most features with a text; for <c>explain</c>.</summary>
    public Sample? Nearest(Sight sight, Shape shape)
    {
        var buckets = SampleFeatures.Of(sight, []).ToHashSet();
        return samples.Where(pair => pair.Sample.Shape == shape)
            .MaxBy(pair => pair.Buckets.Count(buckets.Contains) / Math.Sqrt(pair.Buckets.Length)).Sample;
    }

    private void Learn()
    {
        Span<float> scores = stackalloc float[Row];
        var order = Enumerable.Range(0, samples.Length).ToArray();
        var seed = 20251124u;
        for (var round = 0; round < Rounds; round++)
        {
            seed = Shuffle(order, seed);
            var rate = FirstRate / (1 + (Decay * round));
            foreach (var index in order)
            {
                var (sample, buckets) = samples[index];
                Predict(buckets, scores);
                scores[(int)sample.Shape] -= 1;
                var step = rate / MathF.Sqrt(buckets.Length);
                var error = MemoryMarshal.Cast<float, Vector<float>>(scores);
                foreach (var bucket in buckets)
                {
                    var row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(bucket * Row, Row));
                    for (var i = 0; i < row.Length; i++) row[i] -= error[i] * step;
                }
            }
        }
    }

    private void Predict(int[] buckets, Span<float> scores)
    {
        scores.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores);
        foreach (var bucket in buckets)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(bucket * Row, Row));
            for (var i = 0; i < row.Length; i++) sums[i] += row[i];
        }

        var scale = 1 / MathF.Sqrt(Math.Max(1, buckets.Length));
        var most = float.MinValue;
        for (var shape = 0; shape < Shapes; shape++)
        {
            scores[shape] *= scale * 4;
            most = Math.Max(most, scores[shape]);
        }

        var sum = 0f;
        for (var shape = 0; shape < Shapes; shape++) sum += scores[shape] = MathF.Exp(scores[shape] - most);
        for (var shape = 0; shape < Shapes; shape++) scores[shape] /= sum;
        scores[Shapes..].Clear();
    }

    // A generator of its own: the library's may change between versions, and with it every weight.
    private static uint Shuffle(int[] order, uint seed)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            seed = (seed * 1664525) + 1013904223;
            var other = (int)((seed >> 8) % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return seed;
    }
}
