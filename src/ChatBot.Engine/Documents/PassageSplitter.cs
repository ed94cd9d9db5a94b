namespace ChatBot.Documents;

/// <summary>Cuts a document into passages and says what each is.</summary>
public static class PassageSplitter
{
    /// <summary>The passages of <paramref name="document"/>: a blank line, or else each line, ends one.</summary>
    public static IReadOnlyList<Passage> Split(Document document) => [];
}
