using ExposureBot.Knowledge;
using ExposureBot.Tests.Support;
using ExposureBot.Understanding;
using YamlDotNet.RepresentationModel;

namespace ExposureBot.Tests.Understanding;

/// <summary>
/// The samples in <c>dialogs/</c> are taken for the shape in whose folder they stand. What is named may make another of
/// it later: whether a company is on a list is looked up in the lists.
/// </summary>
public sealed class SampleTests
{
    private const string Taken = "shape ";

    public static TheoryData<string, string, string> Samples
    {
        get
        {
            var samples = new TheoryData<string, string, string>();
            foreach (var file in RealDialogs.Files.Where(file => ClosedList.TryParse<Shape>(file.Stem, out _)))
            {
                if (!file.Root.Children.TryGetValue(new YamlScalarNode("samples"), out var node)) continue;
                foreach (var item in ((YamlSequenceNode)node).Children.Cast<YamlScalarNode>())
                {
                    samples.Add(file.Stem, ClosedList.Word(file.Language), item.Value!);
                }
            }

            return samples;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_taken_for_the_shape_of_its_folder(string shape, string locale, string text)
    {
        var reading = RealInterpreter.Interpret(text, locale, "2025-11-24T09:00:00+09:00");

        var taken = reading.Steps.FirstOrDefault(step => step.StartsWith(Taken, StringComparison.Ordinal)) is { } step
            ? step[Taken.Length..step.IndexOf(':')]
            : ClosedList.Word(reading.Question.Shape);
        Assert.Equal($"{text}: {shape}", $"{text}: {taken}");
    }
}
