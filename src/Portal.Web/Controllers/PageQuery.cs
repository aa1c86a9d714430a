using Portal.Reading;

namespace Portal.Web.Controllers;

/// <summary>Which page of a list an address asks for. What is not a key asks for the first page.</summary>
public sealed record PageQuery(string? Before = null, string? After = null)
{
    public bool IsFirst => ToRange() == ListRange.First;

    public ListRange ToRange() => new(ListKey.Parse(Before), ListKey.Parse(After));
}
