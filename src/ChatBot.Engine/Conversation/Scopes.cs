using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatBot.Answers;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>A part of the corpus as if it were the whole: other documents lend it no answer, no name and no word count.</summary>
/// <param name="answerer">Answers from that part alone.</param>
internal sealed class Scope(QuestionAnswerer answerer)
{
    private readonly Lazy<Suggestions> _suggestions = new(() => Suggestions.From(answerer.Snapshot));
    private readonly Lazy<IReadOnlyList<string>> _examples = new(() => Conversation.Examples.From(answerer.Snapshot));

    public QuestionAnswerer Answerer => answerer;

    public Suggestions Suggestions => _suggestions.Value;

    public IReadOnlyList<string> Examples => _examples.Value;
}

/// <summary>The parts of the corpus that conversations are confined to; each is indexed when it is first asked for.</summary>
/// <remarks>Folder lists come from settings, so there are few. What was made of an old snapshot goes with it.</remarks>
internal sealed class Scopes
{
    private readonly ConditionalWeakTable<QuestionAnswerer, ConcurrentDictionary<string, Lazy<Scope>>> _known = [];

    /// <summary>The part of what <paramref name="whole"/> answers from that lies under <paramref name="folders"/>; all of it for null.</summary>
    public Scope Of(QuestionAnswerer whole, IReadOnlyList<string>? folders) => _known
        .GetOrCreateValue(whole)
        .GetOrAdd(folders is null ? "*" : $"/{string.Join('\n', folders)}", _ => new Lazy<Scope>(() => Make(whole, folders)))
        .Value;

    private static Scope Make(QuestionAnswerer whole, IReadOnlyList<string>? folders)
    {
        if (folders is null)
        {
            return new Scope(whole);
        }

        var builder = new IndexBuilder(whole.Snapshot.Options);
        foreach (var document in whole.Snapshot.Documents.Where(d => folders.Any(f => IsUnder(d.Id, f))))
        {
            builder.Add(document);
        }

        return new Scope(new QuestionAnswerer(builder.Build(), whole.Options));
    }

    // A whole document may be named in place of a folder.
    private static bool IsUnder(string id, string folder)
    {
        var name = folder.Trim('/');
        return name.Length == 0 || id == name || (id.StartsWith(name, StringComparison.Ordinal) && id[name.Length] == '/');
    }
}
