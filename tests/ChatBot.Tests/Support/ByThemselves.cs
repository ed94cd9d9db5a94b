namespace ChatBot.Support;

/// <summary>Tests that hold the built program to a time limit on a busy day: others beside them would be part of the measure.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ByThemselves
{
    public const string Name = "By themselves";
}
