using System.Collections.Concurrent;
using Spectre.Console;

namespace ChatBot.Hosting;

/// <summary>Shows how far long work is to whoever sits at a terminal; work that is over in a moment, and work that nobody watches, shows nothing.</summary>
/// <param name="console">Where to show it; null shows nothing.</param>
/// <param name="moment">What takes longer is shown; a second if left out.</param>
internal sealed class WorkDisplay(IAnsiConsole? console, TimeSpan? moment = null)
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>Shows nothing.</summary>
    public static WorkDisplay None { get; } = new(console: null);

    /// <summary>Shows work on standard error, if that is a terminal that can.</summary>
    public static WorkDisplay OnStandardError()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

        return new WorkDisplay(!Console.IsErrorRedirected && console.Profile.Capabilities.Ansi ? console : null);
    }

    /// <summary>Does some work, and shows how far it is if it takes longer than a moment.</summary>
    public T While<T>(Func<IWorkProgress, T> work)
    {
        if (console is null)
        {
            return work(NoProgress.Instance);
        }

        var stages = new Stages();
        var result = Task.Run(() => work(stages));
        if (!IsOverWithin(result, moment ?? Moment))
        {
            Follow(console, stages, result);
        }

        return result.GetAwaiter().GetResult();
    }

    private static void Follow(IAnsiConsole console, Stages stages, Task work) => console
        .Progress()
        .AutoClear(true)
        .HideCompleted(false)
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
        .Start(shown =>
        {
            var bars = new List<ProgressTask>();
            do
            {
                foreach (var (number, stage) in stages.Begun.Index())
                {
                    if (number == bars.Count)
                    {
                        bars.Add(shown.AddTask(Markup.Escape(stage.Name), maxValue: 1));
                    }

                    bars[number].Value = stage.Done;
                }
            }
            while (!IsOverWithin(work, BetweenLooks));
        });

    // A failure is told by whoever takes the result.
    private static bool IsOverWithin(Task work, TimeSpan limit) => Task.WaitAny([work], limit) == 0;

    private sealed class Stages : IWorkProgress
    {
        private readonly ConcurrentQueue<Stage> _begun = [];

        public IReadOnlyCollection<Stage> Begun => _begun;

        public IProgress<double> Begin(string name)
        {
            if (_begun.LastOrDefault() is { } last)
            {
                last.Finish();
            }

            var stage = new Stage(name);
            _begun.Enqueue(stage);
            return stage;
        }
    }

    private sealed class Stage(string name) : IProgress<double>
    {
        private readonly Lock _adding = new();

        public string Name => name;

        public double Done { get; private set; }

        public void Report(double value)
        {
            lock (_adding)
            {
                Done += value;
            }
        }

        public void Finish() => Report(1 - Done);
    }
}
