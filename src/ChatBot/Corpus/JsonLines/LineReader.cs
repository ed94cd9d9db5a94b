using System.Buffers;

namespace ChatBot.Corpus.JsonLines;

/// <summary>Reads a stream's lines as bytes and never keeps more of a line than it is told to, however long the line is.</summary>
/// <param name="stream">Where to read.</param>
/// <param name="longestLine">The most bytes of a line to keep.</param>
/// <param name="mayRead">Told how many bytes were read, says whether to go on.</param>
internal sealed class LineReader(Stream stream, int longestLine, Func<int, bool> mayRead)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _line = new();
    private int _next;
    private int _filled;

    /// <summary>Its place among the lines, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line without its end and without a byte order mark; cut off where it is too long.</summary>
    public ReadOnlySpan<byte> Current =>
        Number == 1 && _line.WrittenSpan is [0xEF, 0xBB, 0xBF, .. var marked] ? marked : _line.WrittenSpan;

    /// <summary>Whether the line has more bytes than it may have.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Goes to the next line; false behind the last one, or where it may not read on.</summary>
    public bool MoveNext()
    {
        Number++;
        _line.ResetWrittenCount();
        IsTooLong = false;
        while (_next < _filled || Fill())
        {
            var rest = _buffer.AsSpan(_next.._filled);
            var length = rest.IndexOf((byte)'\n');
            Keep(length < 0 ? rest : rest[..length]);
            _next += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
            {
                return true;
            }
        }

        return _filled == 0 && _line.WrittenCount > 0;
    }

    private bool Fill()
    {
        _next = 0;
        _filled = stream.Read(_buffer);
        if (_filled == 0 || mayRead(_filled))
        {
            return _filled > 0;
        }

        _next = _filled;
        return false;
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        var room = longestLine - _line.WrittenCount;
        IsTooLong |= part.Length > room;
        _line.Write(part.Length <= room ? part : part[..room]);
    }
}
