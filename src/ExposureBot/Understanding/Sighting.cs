using ExposureBot.Understanding.Context;
using ExposureBot.Understanding.Shapes;

namespace ExposureBot.Understanding;

/// <summary>All that is seen of one turn before it is read: the text, what it seems to ask, and what was said before.</summary>
/// <param name="Choice">The shape, or null if nothing speaks for one.</param>
/// <param name="Conversation">Empty after an idle time or a reset.</param>
internal sealed record Sighting(
    Sight Sight, ShapeChoice? Choice, ContextSigns Signs, Utterance Utterance, Conversation Conversation);
