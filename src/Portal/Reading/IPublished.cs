namespace Portal.Reading;

/// <summary>A row that readers may see from its time on.</summary>
public interface IPublished
{
    DateTime PublishedAtUtc { get; }
}
