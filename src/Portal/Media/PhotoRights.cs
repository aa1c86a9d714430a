namespace Portal.Media;

/// <summary>What every rendition says of itself to whoever downloads it.</summary>
public sealed record PhotoRights
{
    public string Creator { get; init; } = "";

    public string Credit { get; init; } = "";

    public string Copyright { get; init; } = "";

    public string Terms { get; init; } = "";

    public bool IsAiGenerated { get; init; }

    public bool IsAiEdited { get; init; }

    internal bool SaySomething => Creator.Length + Credit.Length + Copyright.Length + Terms.Length > 0 || IsAiGenerated || IsAiEdited;
}
