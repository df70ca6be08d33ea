using ExposureBot.Replies;
using ExposureBot.Understanding;

namespace ExposureBot;

/// <summary>What a turn gives: the reply, what to remember, and how the text was read.</summary>
public sealed record Turn(Reply Reply, Conversation Next, Interpretation Interpretation);
