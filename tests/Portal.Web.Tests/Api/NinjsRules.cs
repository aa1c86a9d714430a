using System.Text.Json;
using Json.Schema;

namespace Portal.Web.Tests.Api;

/// <summary>The rules of ninjs 3.1, transcribed from what the IPTC publishes; see the comment in the file.</summary>
internal static class NinjsRules
{
    private static readonly JsonSchema Rules = JsonSchema.FromFile(
        Path.Combine(SourceTree.Root, "tests", "Portal.Web.Tests", "Api", "ninjs-3.1-rules.json"));

    /// <returns>What is wrong, with its place; empty for none.</returns>
    public static IReadOnlyList<string> Faults(JsonElement item)
    {
        var result = Rules.Evaluate(item, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid
            ? []
            : [.. (result.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key}: {error.Value}"))];
    }
}
