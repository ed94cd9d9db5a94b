namespace ChatBot.Corpus.Mail;

/// <summary>The lines before a mail's, or a part's, first blank one: https://www.rfc-editor.org/rfc/rfc5322#section-2.2.</summary>
internal sealed class MailHeaders
{
    /// <summary>What no mail comes near; a file without a blank line is none.</summary>
    private const int MostLines = 2_000;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the headers that <paramref name="part"/> opens with; <paramref name="bodyStart"/> is where what they describe begins.</summary>
    public MailHeaders(ReadOnlySpan<char> part, out int bodyStart)
    {
        bodyStart = 0;
        string? last = null;
        for (var lines = 0; bodyStart < part.Length && lines < MostLines; lines++)
        {
            var length = part[bodyStart..].IndexOf('\n');
            var line = length < 0 ? part[bodyStart..] : part.Slice(bodyStart, length);
            bodyStart += length < 0 ? line.Length : length + 1;
            line = line.TrimEnd('\r');
            if (line.IsEmpty)
            {
                return;
            }

            last = Add(line, last);
        }
    }

    /// <summary>The first header of that name, unfolded; null if there is none.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>A parameter such as the boundary of "multipart/mixed; boundary=x": https://www.rfc-editor.org/rfc/rfc2045#section-5.1.</summary>
    public string? Parameter(string header, string name)
    {
        var value = this[header] ?? "";
        for (var at = value.IndexOf(';', StringComparison.Ordinal); at >= 0; at = value.IndexOf(';', at + 1))
        {
            var parameter = value.AsSpan(at + 1).TrimStart();
            var equals = parameter.IndexOf('=');
            if (equals < 0 || !parameter[..equals].TrimEnd().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var given = parameter[(equals + 1)..].TrimStart();
            var end = given is ['"', ..] ? given[1..].IndexOf('"') : given.IndexOfAny(';', ' ', '\t');

            return (given is ['"', ..] ? given.Slice(1, end < 0 ? given.Length - 1 : end) : end < 0 ? given : given[..end]).ToString();
        }

        return null;
    }

    /// <summary>The media type in lower case; text where none is given.</summary>
    public string MediaType
    {
        get
        {
            var value = this["Content-Type"] ?? "text/plain";
            var end = value.IndexOf(';', StringComparison.Ordinal);

            return (end < 0 ? value : value[..end]).Trim().ToLowerInvariant();
        }
    }

    private string? Add(ReadOnlySpan<char> line, string? last)
    {
        if (line[0] is ' ' or '\t')
        {
            if (last is not null)
            {
                _values[last] += " " + line.Trim().ToString(); // A folded line goes on.
            }

            return last;
        }

        var colon = line.IndexOf(':');
        var name = colon > 0 ? line[..colon].TrimEnd().ToString() : "";

        return name.Length > 0 && _values.TryAdd(name, line[(colon + 1)..].Trim().ToString()) ? name : null;
    }
}
