namespace Portal.Media;

/// <summary>Why bytes are not taken as a photo.</summary>
public enum PhotoRefusal
{
    /// <summary>More than <see cref="PhotoIntake.MaxBytes"/>.</summary>
    TooLarge,

    /// <summary>Neither JPEG nor PNG nor WebP nor AVIF.</summary>
    UnknownFormat,

    /// <summary>More than <see cref="PhotoIntake.MaxPixels"/>, or in a form that is held in memory whole and has more than
    /// <see cref="PhotoIntake.MaxHeldBytes"/> then.</summary>
    TooManyPixels,

    /// <summary>Says that it is a photo, but cannot be read to its end.</summary>
    Damaged,

    /// <summary>HEIC, as telephones take it: this machine's libvips has no decoder of HEVC.</summary>
    Heic,
}
