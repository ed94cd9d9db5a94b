using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.FakePlatforms.Sockets;

/// <summary>The bytes below a WebSocket, so that a test can do what no WebSocket would: cut it in the middle of a frame, or lose frames.</summary>
internal sealed class RawConnection(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    private const byte FinalTextFrame = 0x81;
    private const byte LengthInTwoBytes = 126;

    private Stream? _stream;

    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    /// <summary>What of the frames that go out is lost on the way.</summary>
    public LostFrames Lost { get; set; }

    /// <summary>The one below <paramref name="context"/>, if <see cref="Use"/> was called.</summary>
    public static RawConnection Of(HttpContext context) => (RawConnection)context.Features.Get<IHttpUpgradeFeature>()!;

    /// <summary>Puts one below each WebSocket; goes before <c>UseWebSockets</c>.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is { } upgrade)
        {
            context.Features.Set<IHttpUpgradeFeature>(new RawConnection(upgrade));
        }

        return next(context);
    });

    public async Task<Stream> UpgradeAsync() => _stream = FrameSieve.Over(await inner.UpgradeAsync(), () => Lost);

    /// <summary>Announces a frame twice as long as the text, sends the text, and cuts TCP.</summary>
    public void CutAfter(string half, HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(half);
        var frame = new byte[4 + bytes.Length];
        (frame[0], frame[1]) = (FinalTextFrame, LengthInTwoBytes);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)Math.Max(bytes.Length * 2, LengthInTwoBytes));
        bytes.CopyTo(frame, 4);

        _ = CutAsync(frame, context);
    }

    /// <summary>Waits until the other side lets go of TCP, for as long as <paramref name="cancellation"/> lets it.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        var buffer = new byte[1_024];
        while (await _stream!.ReadAsync(buffer, cancellation) > 0)
        {
        }
    }

    private async Task CutAsync(byte[] frame, HttpContext context)
    {
        await _stream!.WriteAsync(frame, CancellationToken.None);
        await _stream.FlushAsync(CancellationToken.None);
        context.Abort();
    }
}
