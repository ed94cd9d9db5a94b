namespace ChatBot.Transport;

/// <summary>Going on is pointless until a person has acted: the platform refuses the token, say. The message names the cure.</summary>
/// <param name="remedy">What happened, and what to do.</param>
public sealed class AdapterStoppedException(string remedy) : Exception(remedy);
