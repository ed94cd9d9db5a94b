namespace ChatBot.Corpus;

/// <summary>There is nothing to answer from. The message says why and how a person can cure it.</summary>
internal sealed class CorpusException(string message) : Exception(message);
