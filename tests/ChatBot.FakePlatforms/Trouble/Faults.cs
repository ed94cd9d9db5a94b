namespace ChatBot.FakePlatforms.Trouble;

/// <summary>What shall go wrong with the next requests. Safe for use from any thread.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<(string Operation, Fault Fault)> _waiting = [];

    /// <summary>The next <paramref name="times"/> requests of the operation, named as its recorded event names it, get this fault.</summary>
    public void Next(string operation, Fault fault, int times = 1)
    {
        lock (_gate)
        {
            _waiting.AddRange(Enumerable.Repeat((operation, fault), times));
        }
    }

    internal Fault? Take(string operation)
    {
        lock (_gate)
        {
            var index = _waiting.FindIndex(w => w.Operation == operation);
            if (index < 0)
            {
                return null;
            }

            var fault = _waiting[index].Fault;
            _waiting.RemoveAt(index);

            return fault;
        }
    }
}
