using Microsoft.AspNetCore.Http.Extensions;

namespace Portal.Web.Areas.Admin.Views.Shared;

/// <summary>Addresses of lists that are asked for something.</summary>
public static class DeskQuery
{
    /// <summary>The path with what is said of each name; what is null or empty is left out.</summary>
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> parts) =>
        $"{path}{new QueryBuilder(parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value!)))}";
}
