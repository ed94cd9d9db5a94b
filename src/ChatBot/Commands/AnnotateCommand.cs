using System.CommandLine;
using ChatBot.Commands.Annotation;
using ChatBot.Commands.Json;

namespace ChatBot.Commands;

/// <summary><c>annotate</c>: writes what language analysis finds in texts.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON lines of {id, text, ref_date?}, or a .txt file." };
        var @out = new Option<FileInfo?>("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };

        var command = new Command("annotate", "Writes the sentences, names, dates and quotations of each text.") { file, @out };
        command.SetAction(parsed =>
        {
            var found = TextFile.Annotate(TextFile.Read(parsed.GetRequiredValue(file).FullName)).Select(line => CommandJson.Write(line));
            if (parsed.GetValue(@out) is { } target)
            {
                File.WriteAllLines(target.FullName, found);
            }
            else
            {
                foreach (var line in found)
                {
                    parsed.InvocationConfiguration.Output.WriteLine(line);
                }
            }

            return (int)ExitCode.Answered;
        });

        return command;
    }
}
