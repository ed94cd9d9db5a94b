namespace ChatBot.Documents;

/// <summary>Where a document can be read again, as often as it is asked for. Any thread may read.</summary>
internal interface IStoredDocument
{
    /// <summary>All of it; the same every time.</summary>
    DocumentContent Read(DocumentSummary summary);

    /// <summary>The words that its names are made of, without reading all of it.</summary>
    DocumentVocabulary ReadVocabulary();

    /// <summary>What it takes to go on with its analysis; null where that was not known.</summary>
    LocalReading? ReadReading();
}
