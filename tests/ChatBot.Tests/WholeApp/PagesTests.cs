using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChatBot.Support;
using ChatBot.Web;

namespace ChatBot.WholeApp;

/// <summary>The built program's pages, on the seeds, by plain requests.</summary>
public sealed class PagesTests
{
    [Fact]
    public async Task Served_pages_answer_a_question_and_show_its_citation_in_place_until_they_are_stopped()
    {
        await using var program = RunningProgram.Serve(("Web__Url", "http://127.0.0.1:0"));
        const string Said = "The pages are at ";
        var line = await program.LoggedAsync(Said);
        using var client = new HttpClient { BaseAddress = new Uri(line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].Trim()) };

        var start = SeenPage.Of(await client.GetStringAsync(new Uri("/", UriKind.Relative)));
        var answer = SeenPage.Of(await client.GetStringAsync(new Uri("/?q=%2Fwhen+did+Iran+and+Sweden+exchange+prisoners%3F", UriKind.Relative)));
        var place = answer.Document.QuerySelector("a.place")!.GetAttribute("href")!;
        var page = SeenPage.Of(await client.GetStringAsync(new Uri(place, UriKind.Relative)));

        Assert.Contains("Ask the documents", start.Text(), StringComparison.Ordinal);
        Assert.Contains("June (2024-06)", answer.Text("article h2"), StringComparison.Ordinal);
        var signed = await client.GetStringAsync(new Uri("/documents?e=1&g=a-signature", UriKind.Relative));
        Assert.NotEmpty(signed);
        program.HasLoggedNone(["a-signature", "exchange+prisoners"]);
        Assert.Contains("June", string.Concat(page.Document.QuerySelectorAll("mark").Select(m => m.TextContent)), StringComparison.Ordinal);

        program.AskToStop();
        Assert.Equal(0, await program.EndAsync());
    }

    [Fact]
    public async Task A_port_that_is_taken_costs_the_pages_and_nothing_else()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        using var process = BuiltProgram.Start([("Web__Url", $"http://127.0.0.1:{port}")]);
        await process.StandardInput.WriteLineAsync("/when did Iran and Sweden exchange prisoners?");
        await process.StandardError.ReadLineAsync(); // where the warning comes from
        var warning = await process.StandardError.ReadLineAsync();
        process.StandardInput.Close();
        var (exit, output, error) = await BuiltProgram.EndOfAsync(process);

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("2024-06", output, StringComparison.Ordinal);
        Assert.Matches($"There are no pages in the browser: .*{port}.* Set Web:Url to another port", warning);
    }

    // 192.0.2.0/24 belongs to nobody: https://www.rfc-editor.org/rfc/rfc5737.
    [Fact]
    public async Task So_does_an_address_of_another_machine()
    {
        using var process = BuiltProgram.Start([("Web__Url", "http://192.0.2.1:8090"), ("Web__Open", "true")]);
        await process.StandardError.ReadLineAsync();
        var warning = await process.StandardError.ReadLineAsync();
        process.StandardInput.Close();
        var (exit, _, error) = await BuiltProgram.EndOfAsync(process);

        Assert.Equal((0, ""), (exit, error));
        Assert.Matches("There are no pages in the browser: .* Set Web:Url to another port or address than http://192.0.2.1:8090", warning);
    }

    [Fact]
    public async Task Pages_that_would_show_others_what_channels_are_kept_from_stop_the_start()
    {
        using var process = BuiltProgram.Start(
            [("Web__Url", "http://127.0.0.1:0"), ("Web__PublicUrl", "https://docs.example.org"), ("Web__Open", "true"), ("Discord__ChannelFolders__1__0", "handbook")],
            "serve");
        var (exit, _, error) = await BuiltProgram.EndOfAsync(process);

        Assert.Equal(2, exit);
        Assert.Contains("Set Web:Folders", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_to_serve_the_program_says_so()
    {
        var (exit, _, error) = await BuiltProgram.RunAsync("", "serve");

        Assert.Equal(2, exit);
        Assert.Contains("Web:Url is empty", error, StringComparison.Ordinal);
    }
}
