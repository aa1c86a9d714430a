using System.Text.Json.Nodes;

namespace Portal.Web.StructuredData;

/// <summary>Makes nodes of a graph. What is null or empty is left out: an empty value would be a claim.</summary>
internal static class Node
{
    public static JsonObject Of(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var node = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                node[name] = value;
            }
        }

        return node;
    }

    /// <summary>The node of that id, described elsewhere in the graph.</summary>
    public static JsonObject Ref(string id) => new() { ["@id"] = id };

    /// <summary>Null for none.</summary>
    public static JsonArray? List(IEnumerable<JsonNode?> items) => items.OfType<JsonNode>().ToArray() is { Length: > 0 } all ? new JsonArray(all) : null;

    /// <summary>Null for none.</summary>
    public static JsonNode? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
