using ChatBot.Answers.Questions;

namespace ChatBot.Answers.Evidence;

/// <summary>How much of the question some text holds: for each focus term the strength of its best match, 0 where it has none.</summary>
internal readonly struct Coverage
{
    private readonly double[] _strengths;

    public Coverage(AnalyzedQuestion question, IEnumerable<FocusMatch> matches)
    {
        _strengths = new double[question.Terms.Count];
        foreach (var match in matches)
        {
            _strengths[match.Focus] = Math.Max(_strengths[match.Focus], match.Strength);
        }
    }

    private Coverage(double[] strengths) => _strengths = strengths;

    /// <summary>The strength of the focus term's best match.</summary>
    public double this[int focus] => _strengths[focus];

    /// <summary>This, and where it is stronger <paramref name="other"/>, which counts only by <paramref name="discount"/>.</summary>
    public Coverage Or(Coverage other, double discount)
    {
        var strengths = new double[_strengths.Length];
        for (var i = 0; i < strengths.Length; i++)
        {
            strengths[i] = Math.Max(_strengths[i], other._strengths[i] * discount);
        }

        return new Coverage(strengths);
    }

    /// <summary>The share of the question's weight that is covered, 0 to 1.</summary>
    public double Share(AnalyzedQuestion question) => Share(question, _ => true, empty: 0);

    /// <summary>The share of the weight of the question's names that is covered; 1 where it has none.</summary>
    public double NameShare(AnalyzedQuestion question) => Share(question, t => t.IsName, empty: 1);

    /// <summary>The share of the weight of the question's words that are no names that is covered; 1 where it has only names.</summary>
    public double WordShare(AnalyzedQuestion question) => Share(question, t => !t.IsName, empty: 1);

    /// <summary>The same, each word counting by the square of its weight: rare words tell most.</summary>
    public double SharpShare(AnalyzedQuestion question)
    {
        var (covered, total) = (0.0, 0.0);
        for (var i = 0; i < _strengths.Length; i++)
        {
            var weight = question.Terms[i].Weight * question.Terms[i].Weight;
            covered += weight * _strengths[i];
            total += weight;
        }

        return total > 0 ? covered / total : 0;
    }

    /// <summary>The share of the question's weight that <paramref name="other"/> would add to this, 0 to 1.</summary>
    public double Gain(Coverage other, AnalyzedQuestion question)
    {
        var gain = 0.0;
        for (var i = 0; i < _strengths.Length; i++)
        {
            gain += question.Terms[i].Weight * Math.Max(0, other._strengths[i] - _strengths[i]);
        }

        return gain / question.TotalWeight;
    }

    private double Share(AnalyzedQuestion question, Func<FocusTerm, bool> counts, double empty)
    {
        var (covered, total) = (0.0, 0.0);
        for (var i = 0; i < _strengths.Length; i++)
        {
            if (counts(question.Terms[i]))
            {
                covered += question.Terms[i].Weight * _strengths[i];
                total += question.Terms[i].Weight;
            }
        }

        return total > 0 ? covered / total : empty;
    }
}
