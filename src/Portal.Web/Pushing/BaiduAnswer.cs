using System.Text.Json.Serialization;

namespace Portal.Web.Pushing;

/// <summary>What Baidu says of pushed addresses.</summary>
internal sealed record BaiduAnswer
{
    /// <summary>How many were taken.</summary>
    [JsonPropertyName("success")]
    public int? Success { get; init; }

    /// <summary>How many may follow this day.</summary>
    [JsonPropertyName("remain")]
    public int? Remain { get; init; }

    [JsonPropertyName("not_same_site")]
    public IReadOnlyList<string> NotSameSite { get; init; } = [];

    [JsonPropertyName("not_valid")]
    public IReadOnlyList<string> NotValid { get; init; } = [];

    /// <summary>What is wrong with the whole request.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; init; }
}
