using Microsoft.AspNetCore.WebUtilities;
using Portal.Reading;

namespace Portal.Web.Controllers;

/// <summary>
/// Which page of a list an address asks for. What is not a key asks for the first page. The page cache and the actions both read it here:
/// were they to read an address differently, one reader's page would be kept for another's.
/// </summary>
public sealed record PageQuery(ListKey? Before = null, ListKey? After = null)
{
    private const string BeforeName = "before";
    private const string AfterName = "after";
    private static readonly PageQuery First = new();

    public bool IsFirst => Before is null && After is null;

    public static PageQuery Of(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
        {
            return First;
        }

        ListKey? before = null;
        ListKey? after = null;
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().Span;
            if (name.Equals(BeforeName, StringComparison.Ordinal))
            {
                before ??= ListKey.Parse(pair.DecodeValue().ToString());
            }
            else if (name.Equals(AfterName, StringComparison.Ordinal))
            {
                after ??= ListKey.Parse(pair.DecodeValue().ToString());
            }
        }

        return new PageQuery(before, before is null ? after : null);
    }

    public ListRange ToRange() => new(Before, After);

    /// <summary>As the query of an address, with its question mark; empty for the first page.</summary>
    public override string ToString() => this switch
    {
        { Before: { } key } => $"?{BeforeName}={key}",
        { After: { } key } => $"?{AfterName}={key}",
        _ => "",
    };
}
