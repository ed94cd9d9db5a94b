namespace ChatBot.Storage;

/// <summary>The database cannot be used as it is. The message says why and how a person can cure it.</summary>
/// <param name="message">What is wrong, and the cure.</param>
/// <param name="cause">What the database said, if it said anything.</param>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
