namespace ChatBot.Retrieval;

/// <summary>That a passage holds a term.</summary>
/// <param name="Passage">The passage's number.</param>
/// <param name="Occurrences">How often in its text; may be 0 where the title alone holds it.</param>
/// <param name="OccurrencesInTitle">How often in its document's title.</param>
internal readonly record struct Posting(int Passage, int Occurrences, int OccurrencesInTitle);
