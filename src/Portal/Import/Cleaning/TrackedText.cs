using System.Text;

namespace Portal.Import.Cleaning;

/// <summary>A text that knows, for each of its signs, where in the decoded original it came from.</summary>
internal sealed class TrackedText
{
    private readonly int[] _origins;

    /// <param name="origins">One offset per UTF-16 unit of the text.</param>
    public TrackedText(string text, int[] origins)
    {
        (Text, _origins) = (text, origins);
    }

    public string Text { get; }

    public static TrackedText From(string source) => new(source, [.. Enumerable.Range(0, source.Length)]);

    /// <summary>Offset into the decoded original.</summary>
    public int OriginOf(int index) =>
        index < _origins.Length ? _origins[index] : _origins.Length > 0 ? _origins[^1] + 1 : 0;

    /// <param name="edits">In order, not overlapping.</param>
    public TrackedText With(IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return this;
        }

        var text = new StringBuilder(Text.Length);
        var origins = new List<int>(Text.Length);
        var copied = 0;
        foreach (var edit in edits)
        {
            Copy(copied, edit.Start, text, origins);
            text.Append(edit.After);
            origins.AddRange(Enumerable.Range(0, edit.After.Length)
                .Select(sign => OriginOf(edit.Start + Math.Min(sign, Math.Max(edit.Length - 1, 0)))));
            copied = edit.Start + edit.Length;
        }

        Copy(copied, Text.Length, text, origins);
        return new TrackedText(text.ToString(), [.. origins]);
    }

    /// <summary>The edits as rows for the desk.</summary>
    public IEnumerable<Finding> Findings(FindingRule rule, IEnumerable<TextEdit> edits) =>
        edits.Select(edit => new Finding(
            rule, OriginOf(edit.Start), Text.Substring(edit.Start, edit.Length), edit.After, edit.Confidence));

    private void Copy(int start, int end, StringBuilder text, List<int> origins)
    {
        text.Append(Text, start, end - start);
        origins.AddRange(_origins.AsSpan(start, end - start));
    }
}
