namespace ChatBot.Documents.Splitting;

/// <summary>Cuts a document into passages and says what each is.</summary>
/// <remarks>
/// Passages come in order and never overlap; only white space lies between them. No passage is longer than
/// 4,000 UTF-16 code units: longer ones are cut at line and sentence ends. The cases it must get right are in
/// <c>tests/ChatBot.Tests/Documents/Splitting/PassageSplitter.cases.md</c>.
/// </remarks>
public static class PassageSplitter
{
    /// <summary>The passages of <paramref name="document"/>: a blank line, or else each line, ends one.</summary>
    public static IReadOnlyList<Passage> Split(Document document) => PassageClassifier.Classify(document, PassageBounds.Find(document));
}
