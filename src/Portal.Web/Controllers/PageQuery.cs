using Microsoft.AspNetCore.WebUtilities;
using Portal.Reading;

namespace Portal.Web.Controllers;

/// <summary>
/// Which page of a list an address asks for. What is not a key asks for a page that is not there. The page cache and the actions both read it here:
/// were they to read an address differently, one reader's page would be kept for another's.
/// </summary>
public sealed record PageQuery(ListKey? Before = null, ListKey? After = null)
{
    private const string BeforeName = "before";
    private const string AfterName = "after";

    public static PageQuery First { get; } = new();

    /// <summary>True where the place that is asked for cannot be one.</summary>
    public bool IsMalformed { get; private init; }

    public bool IsFirst => Before is null && After is null;

    public static PageQuery Of(HttpRequest request)
    {
        if (!request.QueryString.HasValue)
        {
            return First;
        }

        string? before = null;
        string? after = null;
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            var name = pair.DecodeName().Span;
            if (name.Equals(BeforeName, StringComparison.Ordinal))
            {
                before ??= pair.DecodeValue().ToString();
            }
            else if (name.Equals(AfterName, StringComparison.Ordinal))
            {
                after ??= pair.DecodeValue().ToString();
            }
        }

        return before is not null ? Of(ListKey.Parse(before), key => new PageQuery(Before: key))
            : after is not null ? Of(ListKey.Parse(after), key => new PageQuery(After: key))
            : First;
    }

    private static PageQuery Of(ListKey? key, Func<ListKey, PageQuery> make) => key is null ? new PageQuery { IsMalformed = true } : make(key);

    public ListRange ToRange() => new(Before, After);

    /// <summary>As the query of an address, with its question mark; empty for the first page, and without a key for one that is not there.</summary>
    public override string ToString() => this switch
    {
        { Before: { } key } => $"?{BeforeName}={key}",
        { After: { } key } => $"?{AfterName}={key}",
        { IsMalformed: true } => $"?{BeforeName}=",
        _ => "",
    };
}
