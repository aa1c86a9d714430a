using Portal.Fronts;

namespace Portal.Reading;

/// <summary>What readers get of an edition's front: written by publishing it. There is one row for each edition that has one.</summary>
public sealed class PublishedFront
{
    public PublishedFront(int editionId) => EditionId = editionId;

    public int EditionId { get; private set; }

    public int Version { get; private set; }

    public FrontLayout Layout { get; private set; } = FrontLayout.Empty;

    public void Show(int version, FrontLayout layout)
    {
        Version = version;
        Layout = layout;
    }
}
