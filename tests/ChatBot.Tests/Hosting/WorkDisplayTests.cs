using System.Text;
using Spectre.Console;

namespace ChatBot.Hosting;

public sealed class WorkDisplayTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Screen _screen = new();

    [Fact]
    public void Work_that_is_over_in_a_moment_shows_nothing()
    {
        Assert.Equal(7, Display(Patience).While(progress =>
        {
            progress.Begin("Counting").Report(1);
            return 7;
        }));

        Assert.Equal("", _screen.Text);
    }

    [Fact]
    public void Longer_work_shows_its_stages_and_how_far_each_is()
    {
        Assert.True(Display(TimeSpan.Zero).While(progress =>
        {
            var counting = progress.Begin("Counting [sheep]");
            counting.Report(0.25);
            counting.Report(0.25);
            Assert.True(_screen.Shows("Counting [sheep]") && _screen.Shows("50%"));

            progress.Begin("Sleeping");
            return _screen.Shows("100%") && _screen.Shows("Sleeping");
        }));
    }

    [Fact]
    public void Where_nobody_watches_nothing_is_shown() =>
        Assert.Equal(7, WorkDisplay.None.While(progress =>
        {
            progress.Begin("Counting").Report(1);
            return 7;
        }));

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void What_breaks_in_the_work_breaks_for_the_caller_as_it_is(int seconds)
    {
        var exception = Assert.Throws<InvalidDataException>(() => Display(TimeSpan.FromSeconds(seconds)).While<int>(_ => throw new InvalidDataException("Broken.")));

        Assert.Equal("Broken.", exception.Message);
    }

    private WorkDisplay Display(TimeSpan moment) => new(
        AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(_screen) }),
        moment);

    /// <summary>Keeps all that was ever shown.</summary>
    private sealed class Screen : TextWriter
    {
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.UTF8;

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public bool Shows(string words) => SpinWait.SpinUntil(() => Text.Contains(words, StringComparison.Ordinal), Patience);

        public override void Write(char value)
        {
            lock (_text)
            {
                _text.Append(value);
            }
        }
    }
}
