namespace Portal.Staff;

/// <summary>A role that somebody has.</summary>
/// <param name="EditionId">Null is every edition, also those that are yet to come.</param>
public sealed record Grant(int? EditionId, Role Role)
{
    public bool Covers(int? editionId) => EditionId is null || EditionId == editionId;
}
