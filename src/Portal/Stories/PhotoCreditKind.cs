namespace Portal.Stories;

/// <summary>How a photo came to the newsroom; a statement about rights, printed with the name.</summary>
public enum PhotoCreditKind
{
    /// <summary>Not known: publishing refuses it.</summary>
    Unknown,

    /// <summary>摄: taken by the named person.</summary>
    Shot,

    /// <summary>供图: supplied by the named person or body.</summary>
    Handout,

    /// <summary>资料图: from the archive.</summary>
    Archive,

    /// <summary>视频截图: taken from a video.</summary>
    VideoStill,

    /// <summary>AI生成: made by a machine; always labelled.</summary>
    AiGenerated,
}
