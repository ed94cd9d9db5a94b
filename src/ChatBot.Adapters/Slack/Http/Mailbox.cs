using ChatBot.Slack.Requests;

namespace ChatBot.Slack.Http;

/// <summary>Where posted payloads go: to whatever answers at that moment.</summary>
internal sealed class Mailbox
{
    private volatile PayloadIntake? _intake;

    /// <summary>What takes them; null while nothing does.</summary>
    public PayloadIntake? Intake => _intake;

    /// <summary>From now on they go to <paramref name="intake"/>; null for nowhere.</summary>
    public void HandTo(PayloadIntake? intake) => _intake = intake;
}
