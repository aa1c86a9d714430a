using System.Text.Json.Serialization;

namespace Portal.Import;

/// <summary>One change that cleaning made, kept with the version so that the desk can review and undo it.</summary>
/// <param name="Rule">Which cleaning step made it.</param>
/// <param name="Offset">UTF-16 offset into the decoded text before any cleaning.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now; the same as <paramref name="Before"/> for a mere remark.</param>
/// <param name="Confidence">Low blocks publishing until a person has resolved it.</param>
/// <param name="Resolved">True once a person has looked at it.</param>
public sealed record Finding(
    FindingRule Rule, int Offset, string Before, string After, Confidence Confidence, bool Resolved = false)
{
    [JsonIgnore]
    public bool BlocksPublishing => Confidence == Confidence.Low && !Resolved;
}
