using ChatBot.Language;

namespace ChatBot.Documents.Splitting;

/// <summary>Finds passages whose words all stand, in the same order, in an earlier passage.</summary>
/// <remarks>
/// Works on a hash per word. A passage is looked for where an earlier one holds its first words for the first
/// time, so the time is linear; a copy whose first words also stand elsewhere before may be missed.
/// </remarks>
internal sealed class RepeatFinder
{
    /// <summary>Fewer words are said again by chance; they repeat only a whole passage.</summary>
    private const int FewestWordsInside = 8;

    private readonly List<ulong> _words = [];
    private readonly List<(int Start, int End)> _passages = [];
    private readonly Dictionary<ulong, int> _firstPassageOf = [];
    private readonly Dictionary<ulong, int> _firstPlaceOf = [];

    /// <summary>Reads the passages that may repeat or be repeated.</summary>
    public RepeatFinder(string text, IReadOnlyList<TextSpan> passages)
    {
        foreach (var passage in passages)
        {
            var start = _words.Count;
            NormalizedWords.ReadFingerprints(passage.In(text), _words);
            _passages.Add((start, _words.Count));
        }

        for (var i = 0; i < _passages.Count; i++)
        {
            var (start, end) = _passages[i];
            _firstPassageOf.TryAdd(Hash(start, end), i);
            if (end - start >= FewestWordsInside)
            {
                _firstPlaceOf.TryAdd(Hash(start, start + FewestWordsInside), int.MaxValue);
            }
        }

        FindFirstPlaces();
    }

    /// <summary>Whether passage number <paramref name="passage"/>, from 0, has the words of an earlier one.</summary>
    public bool IsCopy(int passage)
    {
        var (start, end) = _passages[passage];

        return start < end && _firstPassageOf[Hash(start, end)] < passage;
    }

    /// <summary>Whether passage number <paramref name="passage"/>, from 0, stands whole inside an earlier one.</summary>
    public bool IsInsideEarlier(int passage)
    {
        var (start, end) = _passages[passage];
        if (end - start < FewestWordsInside)
        {
            return false;
        }

        var place = _firstPlaceOf[Hash(start, start + FewestWordsInside)];
        if (place >= start)
        {
            return false;
        }

        var length = end - start;
        var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);

        return place + length <= start && words.Slice(place, length).SequenceEqual(words[start..end]) && !CrossesPassage(place, length);
    }

    private bool CrossesPassage(int place, int length)
    {
        var at = _passages.BinarySearch((place, int.MaxValue));
        var holder = _passages[(at < 0 ? ~at : at) - 1];

        return place + length > holder.End;
    }

    private void FindFirstPlaces()
    {
        foreach (var (start, end) in _passages)
        {
            for (var place = start; place + FewestWordsInside <= end; place++)
            {
                var hash = Hash(place, place + FewestWordsInside);
                if (_firstPlaceOf.TryGetValue(hash, out var first) && place < first)
                {
                    _firstPlaceOf[hash] = place;
                }
            }
        }
    }

    private ulong Hash(int start, int end)
    {
        var hash = (ulong)(end - start);
        for (var i = start; i < end; i++)
        {
            hash = unchecked((hash ^ _words[i]) * 1099511628211);
            hash ^= hash >> 29;
        }

        return hash;
    }
}
