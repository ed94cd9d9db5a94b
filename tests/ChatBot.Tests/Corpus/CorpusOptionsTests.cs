using System.ComponentModel.DataAnnotations;

namespace ChatBot.Corpus;

public sealed class CorpusOptionsTests
{
    [Fact]
    public void Defaults_are_valid_and_point_to_the_seeds()
    {
        var options = new CorpusOptions();

        Assert.Empty(ProblemsOf(options));
        Assert.Equal(("seeds/documents", 20_000_000, 500_000_000), (options.Path, options.MaxFileBytes, options.MaxCorpusBytes));
        Assert.Equal((100_000_000, 2_000, 256, 30, "pdftotext"), (options.MaxUnpackedBytes, options.MaxPages, options.MaxNesting, options.FileSeconds, options.PdfToText));
    }

    [Fact]
    public void A_wrong_setting_is_named_with_its_cure()
    {
        var problems = ProblemsOf(new CorpusOptions
        {
            Path = " ",
            MaxFileBytes = 0,
            MaxCorpusBytes = -1,
            MaxUnpackedBytes = 0,
            MaxPages = 0,
            MaxNesting = 2_000,
            FileSeconds = 0,
            PdfToText = "",
        });

        Assert.Equal(
            [
                "Corpus:Path is empty.", "Corpus:MaxFileBytes must lie", "Corpus:MaxCorpusBytes must lie", "Corpus:MaxUnpackedBytes must lie",
                "Corpus:MaxPages must lie", "Corpus:MaxNesting must lie", "Corpus:FileSeconds must lie", "Corpus:PdfToText is empty.",
            ],
            problems.Select(p => string.Join(' ', p.Split(' ').Take(3))));
    }

    private static List<string> ProblemsOf(CorpusOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true);

        return [.. problems.Select(p => p.ErrorMessage!)];
    }
}
