using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ChatBot.Corpus.Extraction;

namespace ChatBot.Corpus.Pdf;

/// <summary>Runs poppler's pdftotext on a file, without a shell: https://manpages.debian.org/poppler-utils/pdftotext.1.en.html.</summary>
/// <remarks>In a process of its own, so that a file made to break it costs that file only; it is ended when it takes too long or writes too much.</remarks>
internal static class PdfToText
{
    private const string HowToGetIt = "reading PDF needs pdftotext. Install it (Debian, Ubuntu: apt-get install poppler-utils; macOS: brew install poppler) or name it in Corpus:PdfToText.";

    /// <summary>What it writes with -htmlmeta: a head with title and date, and the text, pages ended by form feeds.</summary>
    public static string Run(SourceFile source, CancellationToken cancellationToken)
    {
        var limits = source.Limits;
        using var process = Start(source);
        using var end = cancellationToken.Register(() => Kill(process));
        process.BeginErrorReadLine(); // Else it might wait for somebody to read its complaints.
        var output = ReadAtMost(process.StandardOutput.BaseStream, limits.MaxUnpackedBytes);
        if (output is null)
        {
            Kill(process);
        }

        process.WaitForExit();
        cancellationToken.ThrowIfCancellationRequested();

        return output is null ? throw new UnreadableException($"its text has more than {limits.MaxUnpackedBytes:N0} bytes. Split it or raise Corpus:MaxUnpackedBytes.")
            : process.ExitCode == 3 ? throw new UnreadableException("its owner does not allow its text to be taken. Ask for a copy without that, or for its text.")
            : process.ExitCode != 0 ? throw new UnreadableException("pdftotext cannot open it: it is damaged, or needs a password. Save it anew without one.")
            : Encoding.UTF8.GetString(output);
    }

    private static Process Start(SourceFile source)
    {
        var program = Find(source.Limits.PdfToText) ?? throw new UnreadableException(HowToGetIt);
        var lastPage = (source.Limits.MaxPages + 1).ToString(CultureInfo.InvariantCulture); // One more tells that there are more.
        var start = new ProcessStartInfo(program, ["-q", "-htmlmeta", "-enc", "UTF-8", "-eol", "unix", "-l", lastPage, Path.GetFullPath(source.File.Path), "-"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear(); // It needs none of our settings, and none of our secrets.
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UnreadableException(HowToGetIt);
        }
    }

    /// <summary>The program's full path; a name is looked for on PATH alone, as the current directory may hold anything.</summary>
    public static string? Find(string program) => program.Contains(Path.DirectorySeparatorChar)
        ? Path.GetFullPath(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);

    private static byte[]? ReadAtMost(Stream stream, long most)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
