using System.Collections.Immutable;
using ExposureBot.Answering;
using ExposureBot.Replies.Owning;
using ExposureBot.Replies.Wording;

namespace ExposureBot.Replies;

/// <summary>What the gate needs to know of how a reply was written.</summary>
/// <param name="Terms">Everything that the text names.</param>
/// <param name="Substitute">What is shown instead if the text is withheld: that it is, and the sources.</param>
internal sealed record Grounds(ImmutableArray<Term> Terms, string Substitute, Speech Speech, NumeralWords NumeralWords);
