using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ChatBot.FakePlatforms;

/// <summary>A fake as a process of its own, steered over HTTP, as one would by hand.</summary>
internal sealed class FakeProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _control;

    private FakeProcess(Process process, string address)
    {
        _process = process;
        Address = address;
        _control = new HttpClient { BaseAddress = new Uri($"{address}/control/") };
    }

    /// <summary>What it printed as its address.</summary>
    public string Address { get; }

    public static async Task<FakeProcess> StartAsync(string platform)
    {
        var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "ChatBot.FakePlatforms.dll"), platform])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        return new FakeProcess(process, (await process.StandardOutput.ReadLineAsync())!);
    }

    public async Task<JsonNode?> PostAsync(string path, string body = "{}")
    {
        using var content = new StringContent(body);
        using var response = await _control.PostAsync(new Uri(path, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync();

        return text.Length > 0 ? JsonNode.Parse(text) : null;
    }

    public Task<string> GetAsync(string path) => _control.GetStringAsync(new Uri(path, UriKind.Relative));

    /// <summary>Closes its standard input, which is what ends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();

        return _process.ExitCode;
    }

    public void Dispose()
    {
        _control.Dispose();
        _process.Dispose();
    }
}
