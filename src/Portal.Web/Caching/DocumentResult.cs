using Microsoft.AspNetCore.Mvc;

namespace Portal.Web.Caching;

/// <summary>Answers with a document.</summary>
public sealed class DocumentResult(Document document) : IActionResult
{
    public Document Document { get; } = document;

    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = Document.ContentType;
        if (Document.Link is { } link)
        {
            response.Headers.Link = link;
        }

        return response.Body.WriteAsync(Document.Bytes, context.HttpContext.RequestAborted).AsTask();
    }
}
