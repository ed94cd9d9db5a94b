using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ChatBot.Answers;
using ChatBot.Documents;
using ChatBot.Retrieval;

namespace ChatBot.Conversation;

/// <summary>A part of the corpus as if it were the whole: other documents lend it no answer and no word count, only what they show a name in it to be.</summary>
/// <param name="answerer">Answers from that part alone.</param>
internal sealed class Scope(QuestionAnswerer answerer)
{
    private readonly Lazy<Suggestions> _suggestions = new(() => Suggestions.From(answerer.Snapshot));
    private readonly Lazy<IReadOnlyList<string>> _examples = new(() => Conversation.Examples.From(answerer.Snapshot));

    public QuestionAnswerer Answerer => answerer;

    public Suggestions Suggestions => _suggestions.Value;

    public IReadOnlyList<string> Examples => _examples.Value;
}

/// <summary>The parts of the corpus that conversations are confined to; each is indexed when it is first asked for, and from then on only what changes in it.</summary>
/// <remarks>Folder lists come from settings, so there are few. What was made of an old snapshot goes with it.</remarks>
internal sealed class Scopes
{
    private readonly ConditionalWeakTable<QuestionAnswerer, ConcurrentDictionary<string, Lazy<Scope>>> _known = [];
    private readonly ConcurrentDictionary<string, Scope> _latest = [];

    /// <summary>The part of what <paramref name="whole"/> answers from that lies under <paramref name="folders"/>; all of it for null.</summary>
    public Scope Of(QuestionAnswerer whole, IReadOnlyList<string>? folders) => _known
        .GetOrCreateValue(whole)
        .GetOrAdd(folders is null ? "*" : $"/{string.Join('\n', folders)}", key => new Lazy<Scope>(() => folders is null ? new Scope(whole) : Part(whole, folders, key)))
        .Value;

    private Scope Part(QuestionAnswerer whole, IReadOnlyList<string> folders, string key)
    {
        List<AnalyzedDocument> documents = [.. whole.Snapshot.Documents.Where(d => FolderRule.Includes(folders, d.Id))];
        var known = _latest.GetValueOrDefault(key); // read once: another thread may put another one there
        var latest = known?.Answerer.Snapshot;
        var isKnown = latest is not null && ReferenceEquals(latest.Options, whole.Snapshot.Options);
        if (isKnown && documents.SequenceEqual(latest!.Documents, ReferenceEqualityComparer.Instance))
        {
            return known!;
        }

        var start = isKnown ? latest! : new IndexBuilder(whole.Snapshot.Options).Build();
        return _latest[key] = new Scope(new QuestionAnswerer(start.With(documents).Merged(), whole.Options));
    }
}
