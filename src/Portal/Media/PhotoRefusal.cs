namespace Portal.Media;

/// <summary>Why bytes are not taken as a photo.</summary>
public enum PhotoRefusal
{
    /// <summary>More than <see cref="PhotoIntake.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Neither JPEG nor PNG nor WebP.</summary>
    UnknownFormat,

    /// <summary>More than <see cref="PhotoIntake.MaxPixels"/>.</summary>
    TooManyPixels,

    /// <summary>Says that it is a photo, but cannot be read to its end.</summary>
    Damaged,
}
