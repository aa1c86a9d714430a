namespace Portal.Reading;

/// <summary>A row that readers may see for a time.</summary>
public interface IPublished
{
    /// <summary>The time that is printed, and by which lists are ordered.</summary>
    DateTime PublishedAtUtc { get; }

    /// <summary>Inclusive; later than <see cref="PublishedAtUtc"/> where it follows an earlier version of the same article.</summary>
    DateTime VisibleFromUtc { get; }

    /// <summary>Exclusive; null without an end.</summary>
    DateTime? VisibleUntilUtc { get; }
}
