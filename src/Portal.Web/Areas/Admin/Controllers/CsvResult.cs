using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Areas.Admin.Controllers;

/// <summary>
/// A table as a file (RFC 4180) that spreadsheets open: UTF-8 with its mark, which Excel needs. What a spreadsheet would take for a formula is preceded by an
/// apostrophe (OWASP, CSV injection).
/// </summary>
/// <param name="rows">The first one names the columns.</param>
public sealed class CsvResult(string fileName, IEnumerable<IReadOnlyList<string?>> rows) : IActionResult
{
    private const string FormulaSigns = "=+-@\t\r";
    private const int ManySigns = 32_768;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        await response.Body.WriteAsync(Encoding.UTF8.Preamble.ToArray(), context.HttpContext.RequestAborted);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
            if (text.Length > ManySigns)
            {
                await FlushAsync(response, text);
            }
        }

        await FlushAsync(response, text);
    }

    private static async Task FlushAsync(HttpResponse response, StringBuilder text)
    {
        await response.WriteAsync(text.ToString(), response.HttpContext.RequestAborted);
        text.Clear();
    }

    private static string Cell(string? value)
    {
        var safe = value is { Length: > 0 } && FormulaSigns.Contains(value[0], StringComparison.Ordinal) ? $"'{value}" : value ?? "";
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
