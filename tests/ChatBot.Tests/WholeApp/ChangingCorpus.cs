using ChatBot.Support;

namespace ChatBot.WholeApp;

/// <summary>A folder in which files come, change, move and go, each saying who is the mayor of a town of its own; and what they said when.</summary>
internal sealed class ChangingCorpus : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Random _random;
    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly List<Statement> _statements = [];
    private int _files;

    public ChangingCorpus(int seed, int files)
    {
        _random = new Random(seed);
        for (var i = 0; i < files; i++)
        {
            Add();
        }

        _statements.ForEach(s => s.Since = long.MinValue);
    }

    public string Path => _folder.Path;

    public static IReadOnlyList<string> Towns { get; } = [.. Combine(["Dor", "Ost", "Vel", "Kar", "Lin", "Mar", "Tor", "Hal"], ["vik", "by", "mar", "stad", "sund", "holm", "nes", "bro"])];

    private static IReadOnlyList<string> Mayors { get; } = [.. Combine(["Ann ", "Ben ", "Carla ", "David ", "Ella ", "Frank ", "Gina ", "Hugo "], ["Abel", "Brandt", "Cole", "Dahl", "Engel", "Falk", "Grant", "Hansen"])];

    /// <summary>Adds, changes, moves or deletes a file.</summary>
    public void ChangeOne()
    {
        var present = Present.ToList();
        var some = present[_random.Next(present.Count)];
        switch (_random.Next(4))
        {
            case 0 when present.Count < Towns.Count:
                Add();
                break;
            case 1 when present.Count > 1:
                Delete(some);
                break;
            case 2:
                Move(some);
                break;
            default:
                Change(some);
                break;
        }
    }

    /// <summary>What the files say now.</summary>
    public IEnumerable<Statement> Present => _statements.Where(s => s.Until == long.MaxValue);

    /// <summary>How long before <paramref name="asked"/> a document last said this; for ever if it never did.</summary>
    public TimeSpan SinceSaid(string document, string sentence, long asked)
    {
        var until = _statements.Where(s => s.Document == document && s.Sentence == sentence).Select(s => s.Until).DefaultIfEmpty(long.MinValue).Max();

        return until == long.MinValue ? TimeSpan.MaxValue : until >= asked ? TimeSpan.Zero : _clock.GetElapsedTime(until, asked);
    }

    /// <summary>What one document and no other has said of a town all along since <paramref name="ago"/> before <paramref name="asked"/>; null if that has changed.</summary>
    public Statement? LastingOn(string town, long asked, TimeSpan ago) =>
        _statements.Where(s => s.Town == town && s.Until >= Before(asked, ago)).ToList() is [{ Until: long.MaxValue } only] && only.Since <= Before(asked, ago) ? only : null;

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Combine(string[] first, string[] second) => first.SelectMany(a => second.Select(b => a + b));

    private long Before(long asked, TimeSpan ago) => asked - (long)(ago.TotalSeconds * _clock.TimestampFrequency);

    private void Add()
    {
        var free = Towns.Except(Present.Select(s => s.Town)).ToList();
        Write($"doc{_files++}", free[_random.Next(free.Count)]);
    }

    private void Change(Statement statement)
    {
        Write(statement.Document, statement.Town);
        statement.Until = _clock.GetTimestamp();
    }

    private void Delete(Statement statement)
    {
        File.Delete(FileOf(statement.Document));
        statement.Until = _clock.GetTimestamp();
    }

    private void Move(Statement statement)
    {
        var moved = new Statement($"doc{_files++}", statement.Town, statement.Sentence, _clock.GetTimestamp());
        File.Move(FileOf(statement.Document), FileOf(moved.Document));
        _statements.Add(moved);
        statement.Until = _clock.GetTimestamp();
    }

    private void Write(string document, string town)
    {
        var sentence = $"{Mayors[_random.Next(Mayors.Count)]} is the mayor of {town}.";
        var statement = new Statement(document, town, sentence, _clock.GetTimestamp());
        File.WriteAllText(FileOf(document), $"{sentence}\n\nThe mayor’s office is closed on Mondays.");
        _statements.Add(statement);
    }

    private string FileOf(string document) => System.IO.Path.Combine(Path, document + ".txt");
}

/// <summary>What a document said of a town, from when to when at most.</summary>
internal sealed class Statement(string document, string town, string sentence, long since)
{
    public string Document => document;

    public string Town => town;

    public string Sentence => sentence;

    /// <summary>The smallest number for what it said from the beginning.</summary>
    public long Since { get; set; } = since;

    public long Until { get; set; } = long.MaxValue;
}
