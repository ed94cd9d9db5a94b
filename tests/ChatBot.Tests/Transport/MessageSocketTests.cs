using System.Net.WebSockets;
using System.Text;
using ChatBot.Transport.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ChatBot.Transport;

/// <summary>The socket against a real server on this machine.</summary>
public sealed class MessageSocketTests : IAsyncLifetime
{
    private const int Largest = 100_000;

    private readonly WebApplication _server;
    private Func<WebSocket, Task> _play = _ => Task.CompletedTask;

    public MessageSocketTests()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.UseWebSockets();
        _server.Run(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await _play(socket);
        });
    }

    [Fact]
    public async Task A_message_in_pieces_comes_as_a_whole()
    {
        _play = async socket =>
        {
            foreach (var (piece, isLast) in new[] { ("{\"a\":", false), ("\"", false), ("é😀", false), ("\"}", true) })
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(piece), WebSocketMessageType.Text, isLast, CancellationToken.None);
            }

            await EndAsync(socket);
        };

        await using var client = await OpenAsync();

        Assert.Equal("{\"a\":\"é😀\"}", TextOf(await client.ReceiveAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_message_larger_than_a_buffer_comes_as_a_whole_and_one_larger_than_allowed_ends_the_connection()
    {
        _play = async socket =>
        {
            await socket.SendAsync(new byte[Largest], WebSocketMessageType.Text, true, CancellationToken.None);
            await socket.SendAsync(new byte[Largest + 1], WebSocketMessageType.Text, true, CancellationToken.None);
            await EndAsync(socket);
        };

        await using var client = await OpenAsync();

        Assert.Equal(Largest, Assert.IsType<SocketEvent.Message>(await client.ReceiveAsync(CancellationToken.None)).Utf8.Length);
        Assert.Null(Assert.IsType<SocketEvent.Closed>(await client.ReceiveAsync(CancellationToken.None)).Code);
    }

    [Fact]
    public async Task The_peers_code_and_words_are_told()
    {
        _play = socket => socket.CloseAsync((WebSocketCloseStatus)4004, "Authentication failed.", CancellationToken.None);

        await using var client = await OpenAsync();

        Assert.Equal(new SocketEvent.Closed(4004, "Authentication failed."), await client.ReceiveAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_an_end_without_a_code()
    {
        _play = async socket =>
        {
            await socket.ReceiveAsync(new byte[100], CancellationToken.None);
            socket.Abort();
        };

        await using var client = await OpenAsync();
        await client.SendAsync("x"u8.ToArray(), CancellationToken.None);

        Assert.Null(Assert.IsType<SocketEvent.Closed>(await client.ReceiveAsync(CancellationToken.None)).Code);
        await Assert.ThrowsAnyAsync<WebSocketException>(() => client.SendAsync("x"u8.ToArray(), CancellationToken.None));
    }

    [Fact]
    public async Task Our_own_code_reaches_the_peer()
    {
        var heard = new TaskCompletionSource<int?>();
        _play = async socket =>
        {
            await EndAsync(socket);
            heard.SetResult((int?)socket.CloseStatus);
        };

        await using var client = await OpenAsync();
        await client.CloseAsync(4200);

        Assert.Equal(4200, await heard.Task.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Many_senders_do_not_get_into_each_others_messages()
    {
        var received = new List<string>();
        var done = new TaskCompletionSource();
        _play = async socket =>
        {
            var buffer = new byte[1_000];
            while (received.Count < 100)
            {
                var frame = await socket.ReceiveAsync(buffer, CancellationToken.None);
                received.Add(Encoding.UTF8.GetString(buffer, 0, frame.Count));
            }

            done.SetResult();
        };

        await using var client = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => client.SendAsync(Encoding.UTF8.GetBytes($"message {i}"), CancellationToken.None)));
        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"message {i}").Order(), received.Order());
    }

    [Fact]
    public async Task Nobody_there_is_an_exception_that_says_so() =>
        await Assert.ThrowsAsync<WebSocketException>(() =>
            MessageSocket.OpenAsync(new Uri("ws://127.0.0.1:1"), Largest, TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None));

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(now.Token);
        await _server.DisposeAsync();
    }

    private static string TextOf(SocketEvent received) => Encoding.UTF8.GetString(Assert.IsType<SocketEvent.Message>(received).Utf8.Span);

    // Reads until the client says goodbye.
    private static async Task EndAsync(WebSocket socket)
    {
        try
        {
            while ((await socket.ReceiveAsync(new byte[1_000], CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (WebSocketException)
        {
            // The client left without a word.
        }
    }

    private Task<IMessageSocket> OpenAsync() =>
        MessageSocket.OpenAsync(new Uri(_server.Urls.Single().Replace("http", "ws", StringComparison.Ordinal)), Largest, TimeSpan.FromSeconds(30), TimeProvider.System, CancellationToken.None);
}
