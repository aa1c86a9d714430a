namespace Portal.Stories;

/// <summary>The sign that closes a wire story.</summary>
public enum EndMark
{
    None,

    /// <summary>(完)</summary>
    End,

    /// <summary>(完毕)</summary>
    Finished,

    /// <summary>■</summary>
    Square,
}
