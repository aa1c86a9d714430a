namespace Portal.Data.Tests.Plans;

/// <summary>An archive whose rows SQLite has counted.</summary>
public sealed class AnalysedArchive : Archive
{
    // What PRAGMA optimize does where it finds that a table has grown.
    protected override string Preparation => "ANALYZE";
}
