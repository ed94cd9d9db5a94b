using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using ChatBot.Support;
using ChatBot.Support.Node;

namespace ChatBot.Discord.Payloads;

/// <summary>Payloads as literals in one TypeScript file, which the compiler checks against discord-api-types: misspelt keys, wrong nesting.</summary>
internal static class DiscordTypes
{
    // Enums are nominal in TypeScript; a literal on the wire is as good as the enum's member. Flags are sums of members.
    private const string Loose = """
        type Loose<T> = T extends string ? `${T}`
          : T extends number ? (`${T}` extends `${infer N extends number}` ? N : number)
          : T extends object ? { [K in keyof T]: K extends 'flags' | 'public_flags' ? number : Loose<T[K]> } : T;
        """;

    private static readonly ConcurrentDictionary<string, bool> Known = new();

    /// <summary>What the compiler says of payloads of a shape that no test has sent yet; nothing where node is missing.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(IEnumerable<Payload> payloads)
    {
        var unseen = payloads.Where(p => Known.TryAdd(p.Shape(), true)).ToList();
        if (unseen.Count == 0 || NodeFolder.Missing is not null)
        {
            return [];
        }

        using var folder = new TemporaryFolder();
        folder.Write("payloads.ts", Source(unseen));
        folder.Write("tsconfig.json", Settings());

        return await CompileAsync(folder.Path);
    }

    private static string Source(List<Payload> payloads)
    {
        var types = payloads.Select(p => p.Type.TrimEnd('[', ']')).Distinct();
        var source = new StringBuilder($"import type {{ {string.Join(", ", types)} }} from 'discord-api-types/v10';\n{Loose}\n");
        foreach (var (number, payload) in payloads.Index())
        {
            source.Append($"export const payload{number}: Loose<{payload.Type}> = {payload.Json.ToJsonString()};\n");
        }

        return source.ToString();
    }

    private static string Settings() => $$"""
        {
          "compilerOptions": {
            "strict": true, "noEmit": true, "skipLibCheck": true, "types": [],
            "module": "preserve", "moduleResolution": "bundler", "target": "es2022",
            "paths": { "discord-api-types/*": ["{{NodeFolder.Path}}/node_modules/discord-api-types/*"] }
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
