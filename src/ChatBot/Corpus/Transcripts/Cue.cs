namespace ChatBot.Corpus.Transcripts;

/// <summary>What is said, and shown, at one time of a recording.</summary>
/// <param name="Start">From the beginning of the recording.</param>
/// <param name="End">When it is no longer shown.</param>
/// <param name="Lines">As they are written, with their marks.</param>
internal sealed record Cue(TimeSpan Start, TimeSpan End, IReadOnlyList<string> Lines);
