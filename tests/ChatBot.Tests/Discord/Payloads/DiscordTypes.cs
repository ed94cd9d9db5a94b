using ChatBot.Support.Payloads;

namespace ChatBot.Discord.Payloads;

/// <summary>Checks payloads against discord-api-types: misspelt keys, wrong nesting.</summary>
internal static class DiscordTypes
{
    // Enums are nominal in TypeScript; a literal on the wire is as good as the enum's member. Flags are sums of members.
    private const string Prelude = """
        import type * as discord from 'discord-api-types/v10';
        type Loose<T> = T extends string ? `${T}`
          : T extends number ? (`${T}` extends `${infer N extends number}` ? N : number)
          : T extends object ? { [K in keyof T]: K extends 'flags' | 'public_flags' ? number : Loose<T[K]> } : T;
        """;

    private static readonly TypeScriptTypes Types = new(Prelude, type => $"Loose<discord.{type}>");

    /// <summary>What the compiler says of payloads of a shape that no test has sent yet; nothing where node is missing.</summary>
    public static Task<IReadOnlyList<string>> ErrorsAsync(IEnumerable<Payload> payloads) => Types.ErrorsAsync(payloads);
}
