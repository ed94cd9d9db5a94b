namespace ChatBot.Transport;

/// <summary>Which places the bot answers in.</summary>
/// <param name="allowed">If not empty, only these.</param>
/// <param name="denied">Never these, whatever is allowed.</param>
public sealed class AccessList(IEnumerable<string> allowed, IEnumerable<string> denied)
{
    private readonly HashSet<string> _allowed = new(allowed, StringComparer.Ordinal);
    private readonly HashSet<string> _denied = new(denied, StringComparer.Ordinal);

    /// <summary>Whether a place is permitted that goes by any of <paramref name="ids"/>: a thread goes by its own and its channel's. A place without an id is permitted where no list of allowed ones is kept.</summary>
    public bool Permits(params ReadOnlySpan<string?> ids)
    {
        var isAllowed = _allowed.Count == 0;
        foreach (var id in ids)
        {
            if (id is not null && _denied.Contains(id))
            {
                return false;
            }

            isAllowed |= id is not null && _allowed.Contains(id);
        }

        return isAllowed;
    }
}
