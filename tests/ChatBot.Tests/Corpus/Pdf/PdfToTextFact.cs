namespace ChatBot.Corpus.Pdf;

/// <summary>A test that needs poppler's pdftotext, and says so where it is missing.</summary>
internal sealed class PdfToTextFact : FactAttribute
{
    public PdfToTextFact() => Skip = PdfToText.Find("pdftotext") is null ? "pdftotext is not installed (Debian: apt-get install poppler-utils)." : null;
}
