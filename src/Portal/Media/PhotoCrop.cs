namespace Portal.Media;

/// <summary>What of a photo a rendition shows.</summary>
public enum PhotoCrop
{
    Whole,

    /// <summary>16:9</summary>
    Wide,

    /// <summary>4:3</summary>
    Classic,

    /// <summary>1:1</summary>
    Square,
}
