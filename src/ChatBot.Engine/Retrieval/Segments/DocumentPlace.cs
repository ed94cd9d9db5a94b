namespace ChatBot.Retrieval.Segments;

/// <summary>Where a document's passages stand: in which segment, from which of its passages on. It means nothing for a document without passages.</summary>
internal readonly record struct DocumentPlace(int Segment, int FirstPassage);
