namespace Portal.Editions;

/// <summary>One thing that keeps an edition from being stored.</summary>
public sealed record EditionProblem(EditionField Field, EditionFault Fault);
