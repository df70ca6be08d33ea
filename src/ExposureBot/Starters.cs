using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExposureBot.Knowledge;
using ExposureBot.Loading;
using ExposureBot.Understanding;
using ExposureBot.Understanding.Reading;
using YamlDotNet.RepresentationModel;

namespace ExposureBot;

/// <summary>
/// The questions that are offered where nothing else is known of a person's interest: <c>starters</c> of
/// <c>dialogs/help</c>, in words, read as any other text.
/// </summary>
internal sealed class Starters(IReadOnlyList<DialogFile> dialogs, Interpreter interpreter)
{
    private const string Stem = "help";
    private const string Key = "starters";
    private readonly ConcurrentDictionary<Language, ImmutableArray<Question>> read = [];

    /// <summary>They in the language and with the clocks of <paramref name="last"/>.</summary>
    public ImmutableArray<Question> Of(Question last) =>
        [.. read.GetOrAdd(last.Language, Read).Select(question => question with { Clocks = last.Clocks })];

    // Read when they are first offered: a start does not wait for them.
    private ImmutableArray<Question> Read(Language language) =>
    [
        .. dialogs.Where(file => file.Stem == Stem && file.Language == language)
            .Select(file => YamlWords.Child(file.Root, Key))
            .OfType<YamlSequenceNode>()
            .SelectMany(list => list.Children.OfType<YamlScalarNode>())
            .Select(text => interpreter.Interpret(new Utterance(
                text.Value ?? "", ClosedList.Word(language), default, null, null, Conversation.Empty)).Question),
    ];
}
