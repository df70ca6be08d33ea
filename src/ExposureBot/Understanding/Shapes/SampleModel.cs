using System.Collections.Immutable;
using ExposureBot.Knowledge;

namespace ExposureBot.Understanding.Shapes;

/// <summary>What the samples say: the shape, and how likely.</summary>
internal readonly record struct Opinion(Shape Shape, double Probability);

/// <summary>
/// A multinomial logistic regression over hashed features, learnt at start-up from the samples. Fixed order, fixed
/// seed: the same samples give the same weights.
/// </summary>
internal sealed class SampleModel
{
    private const int Rounds = 14;
    private const float FirstRate = 0.5f;
    private const float Decay = 0.15f;
    private static readonly int Shapes = ClosedList.Words<Shape>().Count;
    private readonly float[] weights = new float[SampleFeatures.Buckets * Shapes];
    private readonly ImmutableArray<(Sample Sample, int[] Buckets)> samples;

    public SampleModel(ImmutableArray<(Sample Sample, int[] Buckets)> samples)
    {
        this.samples = samples;
        Learn();
    }

    /// <summary>The likeliest shape.</summary>
    public Opinion Best(Sight sight)
    {
        var buckets = SampleFeatures.Of(sight.Text);
        Span<float> scores = stackalloc float[Shapes];
        Predict(buckets, scores);
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
        var buckets = SampleFeatures.Of(sight.Text).ToHashSet();
        return samples.Where(pair => pair.Sample.Shape == shape)
            .MaxBy(pair => pair.Buckets.Count(buckets.Contains) / Math.Sqrt(pair.Buckets.Length)).Sample;
    }

    private void Learn()
    {
        Span<float> scores = stackalloc float[Shapes];
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
                foreach (var bucket in buckets)
                {
                    var at = bucket * Shapes;
                    for (var shape = 0; shape < Shapes; shape++) weights[at + shape] -= step * scores[shape];
                }
            }
        }
    }

    private void Predict(int[] buckets, Span<float> scores)
    {
        scores.Clear();
        foreach (var bucket in buckets)
        {
            var at = bucket * Shapes;
            for (var shape = 0; shape < Shapes; shape++) scores[shape] += weights[at + shape];
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
