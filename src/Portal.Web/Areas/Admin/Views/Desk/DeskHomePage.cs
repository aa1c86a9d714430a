namespace Portal.Web.Areas.Admin.Views.Desk;

/// <summary>Where one lands: what one works on, and what is going on.</summary>
public sealed record DeskHomePage(DeskFrame Frame) : IDeskPage
{
    public string Title => Frame.Words["NavHome"];

    public bool MayBegin { get; init; }

    /// <summary>What was typed and not saved.</summary>
    public IReadOnlyList<UnsavedRow> Unsaved { get; init; } = [];

    /// <summary>What one works on.</summary>
    public IReadOnlyList<DeskBlock> Work { get; init; } = [];

    /// <summary>What goes on around.</summary>
    public IReadOnlyList<DeskBlock> News { get; init; } = [];

    /// <summary>Null for those who could do nothing about it.</summary>
    public AttentionBlock? Attention { get; init; }
}
