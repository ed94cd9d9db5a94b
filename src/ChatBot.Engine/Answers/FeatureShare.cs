namespace ChatBot.Answers;

/// <summary>What one feature adds to an answer's score: value × weight, summed and put through the logistic function.</summary>
/// <param name="Feature">Its name, as in <c>Ranking/Feature.cs</c>.</param>
/// <param name="Value">What it is for this answer.</param>
/// <param name="Weight">What it counts for this kind of question.</param>
public sealed record FeatureShare(string Feature, double Value, double Weight);
