namespace ChatBot.Corpus.Extraction;

/// <summary>A file's content cannot, or may not, be read. The message goes on behind "FILE was skipped:", says what is wrong and how to cure it.</summary>
internal sealed class UnreadableException(string problem) : Exception(problem);
