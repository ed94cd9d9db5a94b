namespace ChatBot.Commands.Evaluation.Names;

/// <summary>A name's place and type: PER, ORG, LOC or another.</summary>
internal readonly record struct TypedSpan(int Start, int End, string Type);
