using System.IO.Compression;
using System.Text.Json;

namespace ChatBot.Tuning.Names;

/// <summary>An article: what it is called, and its text or the start of it.</summary>
internal sealed record Article(string Title, string Text)
{
    /// <summary>The articles of a file of <c>{title, text}</c> or <c>{title, lead}</c> lines, compressed by gzip.</summary>
    public static IEnumerable<Article> Read(string path)
    {
        using var lines = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (lines.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            var root = article.RootElement;
            var text = root.TryGetProperty("lead", out var lead) ? lead : root.GetProperty("text");

            yield return new Article(root.GetProperty("title").GetString()!, text.GetString()!);
        }
    }
}
