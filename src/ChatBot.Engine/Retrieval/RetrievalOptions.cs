using System.ComponentModel.DataAnnotations;

namespace ChatBot.Retrieval;

/// <summary>The <c>Retrieval</c> section of appsettings.json.</summary>
public sealed class RetrievalOptions
{
    /// <summary>BM25's k1: how soon more occurrences of a term stop adding to the score.</summary>
    [Range(0.0, 3.0)]
    public double TermSaturation { get; set; } = 0.9;

    /// <summary>BM25's b: 0 ignores a passage's length, 1 corrects for it fully.</summary>
    [Range(0.0, 1.0)]
    public double LengthNormalization { get; set; } = 0.75;

    /// <summary>How many occurrences in a passage of average length one occurrence in its title or a heading over it is worth.</summary>
    [Range(0.0, 10.0)]
    public double TitleWeight { get; set; } = 2;

    /// <summary>What a phrase of the query adds beside its words: 1 counts it as much as all of them together.</summary>
    [Range(0.0, 10.0)]
    public double PhraseWeight { get; set; } = 0.4;
}
