using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.Web.Pages;

/// <summary>What a request is answered with.</summary>
internal abstract record PageResult
{
    private PageResult()
    {
    }

    /// <summary>A page: the component's parameter <c>Model</c> is all that it shows.</summary>
    public static PageResult Of<TComponent>(object model, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new Html(typeof(TComponent), model, status);

    /// <summary>Another address of ours.</summary>
    public static PageResult To(string address) => new Redirect(address);

    /// <summary>Data for our script.</summary>
    public static PageResult Data(object value) => new Json(value);

    /// <summary>Writes it; whatever comes from a document or a reader is encoded by the components.</summary>
    public abstract Task WriteAsync(HttpContext context, ILoggerFactory loggers);

    private static async Task WriteAsync(HttpContext context, int status, string type, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private sealed record Html(Type Component, object Model, int Status) : PageResult
    {
        public override async Task WriteAsync(HttpContext context, ILoggerFactory loggers)
        {
            await using var renderer = new HtmlRenderer(context.RequestServices, loggers);
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = Model });
                return (await renderer.RenderComponentAsync(Component, parameters)).ToHtmlString();
            });
            await WriteAsync(context, Status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
        }
    }

    private sealed record Redirect(string Address) : PageResult
    {
        public override Task WriteAsync(HttpContext context, ILoggerFactory loggers)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = Address;
            return Task.CompletedTask;
        }
    }

    private sealed record Json(object Value) : PageResult
    {
        public override Task WriteAsync(HttpContext context, ILoggerFactory loggers) =>
            WriteAsync(context, StatusCodes.Status200OK, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(Value));
    }
}
