using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using ChatBot.Support.Node;

namespace ChatBot.Support.Payloads;

/// <summary>Payloads as literals in one TypeScript file, which the compiler checks against somebody else's types.</summary>
/// <param name="prelude">What stands before the payloads: where the types come from.</param>
/// <param name="use">How a payload's type stands beside it.</param>
internal sealed class TypeScriptTypes(string prelude, Func<string, string> use)
{
    private readonly ConcurrentDictionary<string, bool> _known = new();

    /// <summary>What the compiler says of payloads of a shape that it has not seen yet; nothing where node is missing.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync(IEnumerable<Payload> payloads)
    {
        var unseen = payloads.Where(p => _known.TryAdd(p.Shape(), true)).ToList();
        if (unseen.Count == 0 || NodeFolder.Missing is not null)
        {
            return [];
        }

        using var folder = new TemporaryFolder();
        folder.Write("payloads.ts", Source(unseen));
        folder.Write("tsconfig.json", Settings());

        return await CompileAsync(folder.Path);
    }

    private string Source(List<Payload> payloads)
    {
        var source = new StringBuilder(prelude).Append('\n');
        foreach (var (number, payload) in payloads.Index())
        {
            source.Append($"export const payload{number}: {use(payload.Type)} = {payload.Json.ToJsonString()};\n");
        }

        return source.ToString();
    }

    private static string Settings() => $$"""
        {
          "compilerOptions": {
            "strict": true, "noEmit": true, "skipLibCheck": true, "types": [],
            "module": "preserve", "moduleResolution": "bundler", "target": "es2022",
            "paths": { "*": ["{{NodeFolder.Path}}/node_modules/*"] }
          },
          "files": ["payloads.ts"]
        }
        """;

    private static async Task<IReadOnlyList<string>> CompileAsync(string folder)
    {
        var start = new ProcessStartInfo("node", [$"{NodeFolder.Path}/node_modules/typescript/bin/tsc", "-p", folder, "--pretty", "false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var compiler = Process.Start(start)!;
        var output = await compiler.StandardOutput.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        if (compiler.ExitCode == 0)
        {
            return [];
        }

        var source = await File.ReadAllTextAsync(Path.Combine(folder, "payloads.ts"));
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries), source];
    }
}
