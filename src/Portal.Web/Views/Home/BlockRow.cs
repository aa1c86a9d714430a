namespace Portal.Web.Views.Home;

/// <summary>Section blocks side by side, all of one form, so that no two rows under each other look the same.</summary>
public sealed record BlockRow(BlockForm Form, IReadOnlyList<SectionBlock> Blocks);
