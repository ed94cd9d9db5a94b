using ChatBot.Documents;

namespace ChatBot.Retrieval;

/// <summary>An index that documents come to and go from while it is asked. Any thread may call any member at any time.</summary>
/// <remarks>Who asks takes one snapshot, and is answered from it whatever changes meanwhile.</remarks>
public sealed class LiveIndex(IndexSnapshot start)
{
    private readonly Lock _writing = new(); // one update after the other; nobody who asks waits for it
    private volatile IndexSnapshot _current = start;

    /// <summary>The index as it is now.</summary>
    public IndexSnapshot Current => _current;

    /// <summary>Makes it the index of these documents in this order; as <see cref="IndexSnapshot.With"/>.</summary>
    public void Replace(IReadOnlyList<AnalyzedDocument> documents)
    {
        lock (_writing)
        {
            _current = _current.With(documents);
        }
    }

    /// <summary>Puts a document in the place of the one with its id, or behind all others.</summary>
    public void Put(AnalyzedDocument document)
    {
        lock (_writing)
        {
            var documents = _current.Documents.ToList();
            var place = documents.FindIndex(d => d.Id == document.Id);
            if (place < 0)
            {
                documents.Add(document);
            }
            else
            {
                documents[place] = document;
            }

            _current = _current.With(documents);
        }
    }

    /// <summary>Takes out the document with this id; false if there is none.</summary>
    public bool Remove(string id)
    {
        lock (_writing)
        {
            var documents = _current.Documents.Where(d => d.Id != id).ToList();
            var isFound = documents.Count < _current.Documents.Count;
            _current = isFound ? _current.With(documents) : _current;

            return isFound;
        }
    }

    /// <summary>Merges parts that have become many or worn, if any; false if there was nothing to do. For a thread that may take its time.</summary>
    public bool Merge()
    {
        var before = _current;
        var merged = before.Merged();
        if (ReferenceEquals(merged, before))
        {
            return false;
        }

        lock (_writing)
        {
            // What changed during the merge is read again, which is little.
            _current = ReferenceEquals(_current, before) ? merged : merged.With(_current.Documents);
        }

        return true;
    }
}
