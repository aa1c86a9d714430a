using Microsoft.AspNetCore.WebUtilities;
using Portal.Reading;

namespace Portal.Web.Caching;

/// <summary>What tells one page from another: the path and the place in a list. Any other query makes no page of its own.</summary>
public static class PageKey
{
    private const string Before = "before";
    private const string After = "after";

    public static string Of(HttpRequest request) =>
        request.QueryString.HasValue ? Of(request.Path.Value ?? "/", request.QueryString.Value) : request.Path.Value ?? "/";

    private static string Of(string path, string? query)
    {
        string? before = null;
        string? after = null;
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().Span;
            if (name.Equals(Before, StringComparison.OrdinalIgnoreCase))
            {
                before ??= pair.DecodeValue().ToString();
            }
            else if (name.Equals(After, StringComparison.OrdinalIgnoreCase))
            {
                after ??= pair.DecodeValue().ToString();
            }
        }

        return (ListKey.Parse(before), ListKey.Parse(after)) switch
        {
            ({ } key, _) => $"{path}?{Before}={key}",
            (null, { } key) => $"{path}?{After}={key}",
            (null, null) => path,
        };
    }
}
