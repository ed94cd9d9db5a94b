using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Web.Pages;

/// <summary>The files of our own that pages load. Their addresses change with what is in them, so that browsers may keep them for good.</summary>
internal static class OwnFiles
{
    private static readonly Dictionary<string, Asset> ByPath = new[] { Read("style.css", "text/css"), Read("script.js", "text/javascript"), Read("icon.svg", "image/svg+xml") }
        .ToDictionary(a => a.Path, StringComparer.Ordinal);

    public static string Style { get; } = Address("/style.css");

    public static string Script { get; } = Address("/script.js");

    public static string Icon { get; } = Address("/icon.svg");

    /// <summary>Writes the file at <paramref name="path"/>; false if there is none.</summary>
    public static async Task<bool> TryWriteAsync(string path, HttpContext context)
    {
        if (!ByPath.TryGetValue(path, out var asset))
        {
            return false;
        }

        context.Response.ContentType = $"{asset.Type}; charset=utf-8";
        context.Response.ContentLength = asset.Bytes.Length;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
        }

        return true;
    }

    private static string Address(string path) => $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(ByPath[path].Bytes).AsSpan(0, 6))}";

    private static Asset Read(string name, string type)
    {
        using var stream = typeof(OwnFiles).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in this assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new Asset($"/{name}", type, bytes.ToArray());
    }

    private sealed record Asset(string Path, string Type, byte[] Bytes);
}
