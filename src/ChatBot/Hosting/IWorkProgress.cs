namespace ChatBot.Hosting;

/// <summary>Shows long work to whoever waits for it, one stage after the other.</summary>
internal interface IWorkProgress
{
    /// <summary>Begins the next stage; the one before is over.</summary>
    /// <param name="name">What is done in it, for people: "Reading the documents".</param>
    /// <returns>Takes, from any thread, the share of the stage that was just done; the shares sum up to 1.</returns>
    IProgress<double> Begin(string name);
}

/// <summary>Nobody waits.</summary>
internal sealed class NoProgress : IWorkProgress, IProgress<double>
{
    public static NoProgress Instance { get; } = new();

    public IProgress<double> Begin(string name) => this;

    public void Report(double value)
    {
    }
}
