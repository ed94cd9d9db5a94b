using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChatBot.Language.Names.Tagging;

namespace ChatBot.Tuning.Names;

/// <summary>
/// How likely each label is at each token of a sentence, over all sequences of labels (forward and backward: Rabiner 1989,
/// "A tutorial on hidden Markov models", with his scaling).
/// </summary>
internal sealed class LabelChances
{
    private const int Width = NameLabel.Width;

    private readonly Vector512<float>[] _likelihoods;
    private readonly Vector512<float>[] _follow = new Vector512<float>[Width];
    private readonly Vector512<float>[] _forward;
    private readonly Vector512<float>[] _backward;

    /// <summary>Takes the exponential of the score of each label at each token, and the scores of transitions.</summary>
    public LabelChances(Vector512<float>[] likelihoods, float[] transitions)
    {
        _likelihoods = likelihoods;
        _forward = new Vector512<float>[likelihoods.Length];
        _backward = new Vector512<float>[likelihoods.Length];
        for (var label = 0; label < NameLabel.Count; label++)
        {
            _follow[label] = Vector512.Exp(Vector512.LoadUnsafe(ref transitions[label * Width])) * MayFollow[label];
        }

        ArePossible = Forward();
        if (ArePossible)
        {
            Backward();
        }
    }

    /// <summary>Whether any sequence is.</summary>
    public bool ArePossible { get; }

    /// <summary>How likely each label is at a token; their sum is one.</summary>
    public Vector512<float> Of(int token)
    {
        var product = _forward[token] * _backward[token];
        return product / Vector512.Sum(product);
    }

    /// <summary>Adds, for each label, how often each label is to be expected right after it in this sentence.</summary>
    public void AddFollowing(Span<Vector512<float>> expected, float sign)
    {
        for (var i = 1; i < _forward.Length; i++)
        {
            // The same scale as in Backward makes the sum over all pairs one.
            var after = _likelihoods[i] * _backward[i] * (sign / _scale[i]);
            var before = MemoryMarshal.Cast<Vector512<float>, float>(_forward.AsSpan(i - 1, 1));
            for (var label = 0; label < NameLabel.Count; label++)
            {
                expected[label] += before[label] * _follow[label] * after;
            }
        }
    }

    private static readonly Vector512<float>[] MayFollow =
        [.. Enumerable.Range(0, Width).Select(from => Mask(label => label < NameLabel.Count && from < NameLabel.Count && NameLabel.MayFollow(from, label)))];

    private static readonly Vector512<float> MayEnd = Mask(label => label < NameLabel.Count && NameLabel.MayEnd(label));

    private readonly List<float> _scale = [];

    private static Vector512<float> Mask(Func<int, bool> isIn)
    {
        var mask = Vector512<float>.Zero;
        for (var label = 0; label < Width; label++)
        {
            mask = mask.WithElement(label, isIn(label) ? 1 : 0);
        }

        return mask;
    }

    private bool Forward()
    {
        for (var i = 0; i < _forward.Length; i++)
        {
            var before = i == 0 ? MayFollow[NameLabel.Outside] : Before(i);
            var here = before * _likelihoods[i] * (i == _forward.Length - 1 ? MayEnd : Vector512<float>.One);
            var scale = Vector512.Sum(here);
            if (!(scale > 0))
            {
                return false;
            }

            _scale.Add(scale);
            _forward[i] = here / scale;
        }

        return true;
    }

    private Vector512<float> Before(int at)
    {
        var sum = Vector512<float>.Zero;
        var before = MemoryMarshal.Cast<Vector512<float>, float>(_forward.AsSpan(at - 1, 1));
        for (var label = 0; label < NameLabel.Count; label++)
        {
            sum += before[label] * _follow[label];
        }

        return sum;
    }

    private void Backward()
    {
        _backward[^1] = MayEnd;
        for (var i = _backward.Length - 2; i >= 0; i--)
        {
            var after = _likelihoods[i + 1] * _backward[i + 1] / _scale[i + 1];
            var before = MemoryMarshal.Cast<Vector512<float>, float>(_backward.AsSpan(i, 1));
            for (var label = 0; label < NameLabel.Count; label++)
            {
                before[label] = Vector512.Dot(_follow[label], after);
            }
        }
    }
}
