namespace ChatBot.FakePlatforms.Slack.Views;

/// <summary>What lets the app open a view for a person, once and for three seconds: https://docs.slack.dev/interactivity/handling-user-interaction.</summary>
internal sealed class Triggers(FakeSlackOptions options, SlackIds ids)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Trigger> _byId = [];

    public string Make(string cause, string userId)
    {
        var id = $"{ids.Next("1")}.{ids.Next("2")}.{ids.Secret()}";
        lock (_gate)
        {
            _byId[id] = new Trigger(cause, userId, options.Clock.GetTimestamp());
        }

        return id;
    }

    /// <summary>Uses it up.</summary>
    /// <returns>Whose it is and what it came of, or why it is no good.</returns>
    public (string Cause, string UserId, string? Error) Take(string? id)
    {
        lock (_gate)
        {
            if (id is null || !_byId.TryGetValue(id, out var trigger))
            {
                return ("", "", "invalid_trigger_id");
            }

            var error = trigger.IsUsed ? "exchanged_trigger_id"
                : options.Clock.GetElapsedTime(trigger.MadeAt) > options.TriggerLife ? "expired_trigger_id"
                : null;
            trigger.IsUsed = true;

            return (trigger.Cause, trigger.UserId, error);
        }
    }

    private sealed class Trigger(string cause, string userId, long madeAt)
    {
        public string Cause { get; } = cause;

        public string UserId { get; } = userId;

        public long MadeAt { get; } = madeAt;

        public bool IsUsed { get; set; }
    }
}
