namespace Portal.Fronts;

/// <summary>The desk's file about one edition's home: all its versions, and which of them readers get. Readers never see it.</summary>
public sealed class Front
{
    private readonly List<FrontVersion> _versions = [];

    public Front(int editionId) => EditionId = editionId;

    public int EditionId { get; private set; }

    /// <summary>Number of the newest version; 0 before the first.</summary>
    public int WorkingVersion { get; private set; }

    /// <summary>Number of the version that readers get; null while all of it fills itself.</summary>
    public int? LiveVersion { get; private set; }

    /// <summary>Concurrency token, raised by every change.</summary>
    public int Revision { get; private set; }

    public IReadOnlyCollection<FrontVersion> Versions => _versions;

    /// <summary>Appends a version; earlier ones are never changed.</summary>
    public FrontVersion Save(FrontText text, string author, int? authorId, DateTime nowUtc)
    {
        var version = new FrontVersion(EditionId, WorkingVersion + 1, text, author, authorId, nowUtc);
        _versions.Add(version);
        WorkingVersion = version.Number;
        Revision++;
        return version;
    }

    /// <summary>True when readers do not have the newest version already.</summary>
    public bool CanPublish => WorkingVersion > 0 && LiveVersion != WorkingVersion;

    public void Publish()
    {
        if (!CanPublish)
        {
            throw new InvalidOperationException($"The front of edition {EditionId} has nothing new to publish.");
        }

        LiveVersion = WorkingVersion;
        Revision++;
    }
}
