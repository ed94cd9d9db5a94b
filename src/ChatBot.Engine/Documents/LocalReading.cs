using ChatBot.Language.Names;

namespace ChatBot.Documents;

/// <summary>What a document tells by itself, which its analysis is mended with when other documents change.</summary>
/// <param name="Names">Its names, before other documents tell more of them.</param>
/// <param name="IsDateFound">Whether its date was found in its text, so that it was read without one.</param>
internal sealed record LocalReading(LocalNames Names, bool IsDateFound);
