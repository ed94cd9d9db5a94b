using ChatBot.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Slack.Installation;

/// <summary>A page of the installation. Whatever goes wrong, the person before the browser is told.</summary>
internal sealed partial class InstallEndpoint(string path, Func<HttpContext, Task<InstallPage>> serve, ILogger<InstallEndpoint> logger) : IHttpEndpoint
{
    public string Method => HttpMethods.Get;

    public string Path => path;

    public async Task HandleAsync(HttpContext context)
    {
        var page = await ServeAsync(context);
        try
        {
            await page.WriteAsync(context.Response);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The browser has gone.
        }
    }

    private async Task<InstallPage> ServeAsync(HttpContext context)
    {
        try
        {
            return await serve(context);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, path);
            return new InstallPage(StatusCodes.Status500InternalServerError, "Something broke on my side", "Nothing was installed. Please tell whoever runs the bot, whose log says why.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An installation failed at {Path}; the browser was told so.")]
        public static partial void Failed(ILogger logger, Exception exception, string path);
    }
}
