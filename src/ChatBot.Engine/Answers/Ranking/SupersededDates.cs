using ChatBot.Answers.Candidates;

namespace ChatBot.Answers.Ranking;

/// <summary>Carries over to all documents that one of them moves something to another date: minutes are never rewritten.</summary>
internal static class SupersededDates
{
    private const string AnyYear = "XXXX";

    /// <summary>Marks the dates that no longer hold, wherever they are told, and gives what speaks for them to those that replace them.</summary>
    public static void Mark(IReadOnlyList<Candidate> candidates, LinearModel model)
    {
        foreach (var moved in candidates.Where(c => c.Features[Feature.Superseded] > 0 && c.Features[Feature.LowCoverage] == 0).ToList())
        {
            var same = candidates.Where(c => c.Sentence != moved.Sentence && IsSame(moved.Date?.Value, c.Date?.Value)).ToList();
            if (same.Count > 0 && candidates.FirstOrDefault(c => c.Sentence == moved.Sentence && c.Features[Feature.MovedHere] > 0) is { } heir)
            {
                var lead = same.Max(c => model.Sum(QuestionKind.When, c.Features)) - model.Sum(QuestionKind.When, heir.Features);
                heir.Features[Feature.TakesOver] = Math.Max(heir.Features[Feature.TakesOver], lead);
            }

            same.ForEach(c => c.Features[Feature.Superseded] = 1);
        }
    }

    /// <summary>"9 June" may be any year's where no year can be told.</summary>
    private static bool IsSame(string? value, string? other) => value is not null && other?.Length == value.Length
        && (value == other
            || ((value.StartsWith(AnyYear, StringComparison.Ordinal) || other.StartsWith(AnyYear, StringComparison.Ordinal)) && value.AsSpan(AnyYear.Length).SequenceEqual(other.AsSpan(AnyYear.Length))));
}
