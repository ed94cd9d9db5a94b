using System.Collections.Concurrent;
using ChatBot.FakePlatforms.Recordings;

namespace ChatBot.FakePlatforms.Slack.Deliveries;

/// <summary>Tells the app what people do; an event that it does not acknowledge is told again (https://docs.slack.dev/apis/events-api#retries).</summary>
internal sealed class DeliveryDesk(FakeSlackOptions options, Recording recording) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly ConcurrentDictionary<string, DeliveryKind> _open = new();

    /// <summary>How the app is told.</summary>
    public required IDeliveryRoute Route { get; set; }

    /// <summary>
    /// What has had no acknowledgement, be it given up or not. An event is not in it while it is told for the first time:
    /// the app may still have to hear of its own last message.
    /// </summary>
    public IReadOnlyList<string> Unacknowledged => [.. _open.Select(o => $"{o.Value} {o.Key}")];

    /// <summary>Sends it on its way; what comes of it is recorded.</summary>
    public void Send(Delivery delivery)
    {
        if (delivery.Kind != DeliveryKind.Event)
        {
            _open[delivery.AskedId] = delivery.Kind;
        }

        _ = DeliverAsync(delivery);
    }

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task DeliverAsync(Delivery delivery)
    {
        try
        {
            await DeliverUntilAcknowledgedAsync(delivery);
        }
        catch (OperationCanceledException)
        {
            // The fake is closing.
        }
        catch (Exception exception)
        {
            recording.Violate($"The fake itself failed to deliver {delivery.Kind} {delivery.AskedId}: {exception}");
        }
    }

    private async Task DeliverUntilAcknowledgedAsync(Delivery delivery)
    {
        for (var retry = 0; await AttemptAsync(delivery) is { } failure; retry++)
        {
            _open[delivery.AskedId] = delivery.Kind;

            // Begun before the failure can be seen, so that a test that sees it can move the clock.
            var wait = MayRetry(delivery, failure) ? Task.Delay(options.EventRetries[retry], options.Clock, _closed.Token) : null;
            recording.Add(new NotAcknowledged(delivery.AskedId, delivery.Kind, delivery.Retry, failure.Reason));
            if (wait is null)
            {
                return;
            }

            await wait;
            delivery = delivery with { Retry = retry + 1, RetryReason = failure.Reason };
        }
    }

    private bool MayRetry(Delivery delivery, Outcome.Failed failure) =>
        delivery.Kind == DeliveryKind.Event && !failure.ForbidsRetry && delivery.Retry < options.EventRetries.Count;

    /// <returns>Null if it was acknowledged.</returns>
    private async Task<Outcome.Failed?> AttemptAsync(Delivery delivery)
    {
        var start = options.Clock.GetTimestamp();
        var outcome = await Route.DeliverAsync(delivery, _closed.Token);
        if (outcome is Outcome.Failed failed)
        {
            return failed;
        }

        var payload = ((Outcome.Acknowledged)outcome).Payload;
        _open.TryRemove(delivery.AskedId, out _);
        recording.Add(new Acknowledged(delivery.AskedId, delivery.Kind, delivery.Retry, options.Clock.GetElapsedTime(start), payload?.DeepClone()));
        if (delivery.Take(payload) is { } wrong)
        {
            recording.Violate($"The acknowledgement of {delivery.Kind} {delivery.AskedId} {wrong}.");
        }

        return null;
    }
}
