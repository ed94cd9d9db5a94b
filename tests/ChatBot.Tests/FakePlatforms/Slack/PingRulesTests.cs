using System.Net.Sockets;
using System.Text;
using ChatBot.FakePlatforms.Slack.SocketMode;

namespace ChatBot.FakePlatforms.Slack;

/// <summary>Pings and pongs, which no WebSocket class lets a test see.</summary>
public sealed class PingRulesTests
{
    private const byte Ping = 0x9;
    private const byte Pong = 0xA;

    [Fact]
    public async Task A_socket_is_pinged_and_cut_when_it_does_not_answer()
    {
        await using var slack = await StartAsync(pongWithin: TimeSpan.FromMilliseconds(300));
        await using var socket = await BareSocket.ConnectAsync(slack);

        await socket.UntilAsync(Ping);

        var closed = await slack.Recording.FirstAsync<Closed>(_ => true, "the end of a socket that answers no ping");
        Assert.Equal((false, null), (closed.ByBot, closed.Code));
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_own_body_unless_answers_are_lost()
    {
        await using var slack = await StartAsync(pongWithin: TimeSpan.FromMinutes(1));
        await using var socket = await BareSocket.ConnectAsync(slack);

        await socket.PingAsync("one");
        Assert.Equal("one", await socket.UntilAsync(Pong));

        slack.Sockets.LosePongs();
        slack.Sockets.LosePings();
        await socket.PingAsync("two");
        slack.Sockets.Send("last");
        Assert.DoesNotContain(Pong, await socket.OpcodesUntilTextAsync("last"));
    }

    private static Task<FakeSlack> StartAsync(TimeSpan pongWithin) =>
        FakeSlack.StartAsync(new FakeSlackOptions { PingInterval = TimeSpan.FromMilliseconds(100), PongWithin = pongWithin });

    /// <summary>A WebSocket of a few lines, which answers nothing by itself.</summary>
    private sealed class BareSocket(TcpClient tcp) : IAsyncDisposable
    {
        private const byte Text = 0x1;
        private const byte Masked = 0x80;

        private readonly NetworkStream _stream = tcp.GetStream();

        public static async Task<BareSocket> ConnectAsync(FakeSlack slack)
        {
            await using var app = RawApp.Of(slack, slack.Options.BotToken);
            var url = await app.SocketUrlAsync();
            var tcp = new TcpClient();
            await tcp.ConnectAsync(url.Host, url.Port);
            var socket = new BareSocket(tcp);
            await socket.UpgradeAsync(url);
            await socket.OpcodesUntilTextAsync("hello");

            return socket;
        }

        /// <summary>The body of the next frame with this opcode.</summary>
        public async Task<string> UntilAsync(byte opcode)
        {
            while (true)
            {
                var (next, body) = await ReadAsync();
                if (next == opcode)
                {
                    return body;
                }
            }
        }

        /// <summary>The opcodes of the frames up to the text that holds this.</summary>
        public async Task<List<byte>> OpcodesUntilTextAsync(string part)
        {
            var opcodes = new List<byte>();
            while (true)
            {
                var (opcode, body) = await ReadAsync();
                opcodes.Add(opcode);
                if (opcode == Text && body.Contains(part, StringComparison.Ordinal))
                {
                    return opcodes;
                }
            }
        }

        // The mask is all zeros, which leaves the body as it is.
        public async Task PingAsync(string body) =>
            await _stream.WriteAsync((byte[])[0x80 | Ping, (byte)(Masked | body.Length), 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(body)]);

        public async ValueTask DisposeAsync()
        {
            await _stream.DisposeAsync();
            tcp.Dispose();
        }

        private async Task UpgradeAsync(Uri url)
        {
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(
                $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"));
            var answer = new StringBuilder();
            while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                answer.Append((char)(await BytesAsync(1))[0]);
            }

            Assert.StartsWith("HTTP/1.1 101", answer.ToString(), StringComparison.Ordinal);
        }

        private async Task<(byte Opcode, string Body)> ReadAsync()
        {
            var head = await BytesAsync(2);
            var length = head[1] < 126 ? head[1] : (await BytesAsync(2)) is [var high, var low] ? (high << 8) | low : 0;

            return ((byte)(head[0] & 0x0F), Encoding.UTF8.GetString(await BytesAsync(length)));
        }

        private async Task<byte[]> BytesAsync(int count)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var bytes = new byte[count];
            await _stream.ReadExactlyAsync(bytes, limit.Token);

            return bytes;
        }
    }
}
