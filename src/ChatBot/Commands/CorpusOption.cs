using System.CommandLine;

namespace ChatBot.Commands;

/// <summary>The option that several commands share.</summary>
internal static class CorpusOption
{
    public static Option<string?> Create() => new("--corpus")
    {
        Description = "A folder, a file, or a .jsonl or .jsonl.gz file of documents. Default: the setting Corpus:Path.",
        HelpName = "PATH",
    };
}
