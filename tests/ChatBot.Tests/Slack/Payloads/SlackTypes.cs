using ChatBot.Support.Payloads;

namespace ChatBot.Slack.Payloads;

/// <summary>Checks payloads against the types of Slack's own libraries: misspelt keys, wrong nesting, what is missing.</summary>
internal static class SlackTypes
{
    private const string Prelude = """
        import type * as slack from '@slack/types';
        import type * as web from '@slack/web-api';
        import type * as bolt from '@slack/bolt';
        """;

    private static readonly TypeScriptTypes Types = new(Prelude, type => type);

    /// <summary>What the compiler says of payloads of a shape that no test has sent yet; nothing where node is missing.</summary>
    public static Task<IReadOnlyList<string>> ErrorsAsync(IEnumerable<Payload> payloads) => Types.ErrorsAsync(payloads);
}
