namespace ChatBot.Commands;

/// <summary>Something that the person at the keyboard can put right. The message names it and the cure; no stack trace is shown.</summary>
internal sealed class CurableException(string message) : Exception(message);
