using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatBot.FakePlatforms.Discord.Gateway;

/// <summary>The bytes below a WebSocket, so that a test can cut it where no WebSocket would: in the middle of a frame.</summary>
internal sealed class RawConnection(IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    private const byte FinalTextFrame = 0x81;
    private const byte LengthInTwoBytes = 126;

    private Stream? _stream;

    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    public async Task<Stream> UpgradeAsync() => _stream = await inner.UpgradeAsync();

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

    private async Task CutAsync(byte[] frame, HttpContext context)
    {
        await _stream!.WriteAsync(frame, CancellationToken.None);
        await _stream.FlushAsync(CancellationToken.None);
        context.Abort();
    }
}
