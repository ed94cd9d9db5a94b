using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Architecture;

namespace ChatBot.Support;

/// <summary>What goes over the wire to a platform, kept in files to be read as a user would.</summary>
internal static class Sample
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Fails unless <c>PLATFORM/Samples/NAME.json</c> holds <paramref name="wire"/>. One that is missing is written, and the test fails: read it before you commit it.</summary>
    public static void AssertJson(string platform, string name, string wire)
    {
        var written = JsonNode.Parse(wire)!.ToJsonString(Readable) + "\n";
        var path = Path.Combine(Folder(platform), $"{name}.json");
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Folder(platform));
            File.WriteAllText(path, written);
            Assert.Fail($"{path} was not there and has been written. Read it.");
        }

        Assert.Equal(File.ReadAllText(path), written);
    }

    /// <summary>Where a platform's samples lie.</summary>
    public static string Folder(string platform) => Path.Combine(SourceFolder.Path, "../tests/ChatBot.Tests", platform, "Samples");
}
