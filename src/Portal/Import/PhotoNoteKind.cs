namespace Portal.Import;

public enum PhotoNoteKind
{
    Taken,

    /// <summary>No such file can be read: readers get caption and credit.</summary>
    Missing,

    /// <summary>The path leads out of the page's folder, or through a link: it was not followed.</summary>
    Outside,

    /// <summary>The file is not a photo that the portal takes.</summary>
    Refused,
}
