namespace Portal.Web.Areas.Admin.Views.Write;

/// <summary>A labelled field of the form for one text.</summary>
/// <param name="Id">Of the element; what problems and scripts call it.</param>
public sealed record TextField(string Id, string Name, string Label, string Value)
{
    /// <summary>What to write there; null when the label says it.</summary>
    public string? Hint { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>Lines of a text area; 0 for a single line.</summary>
    public int Lines { get; init; }

    /// <summary>BCP 47 tag of what is typed; null for the desk's language.</summary>
    public string? Language { get; init; }

    public string? InputMode { get; init; }

    /// <summary>Id of a list of what is usual there; null for none.</summary>
    public string? List { get; init; }

    /// <summary>Null for a field without counter.</summary>
    public TitleCount? Count { get; init; }

    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Problem is null ? null : $"{Id}-problem" }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }
}
