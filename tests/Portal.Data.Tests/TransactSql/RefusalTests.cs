namespace Portal.Data.Tests.TransactSql;

/// <summary>The proof can fail: what SQL Server would refuse, or would take for something else, is refused.</summary>
public sealed class RefusalTests(RefusalTests.Judgement judgement) : IClassFixture<RefusalTests.Judgement>
{
    public static TheoryData<string> Wrong { get; } =
    [
        "SELECT [t].[Colour] FROM [Tags] AS [t]",
        "SELECT [s].[Slug] FROM (SELECT [t].[Name] FROM [Tags] AS [t]) AS [s]",
        "SELECT [t].[Name] FROM [Tags] AS [t] ORDER BY [t].[Colour]",
        "INSERT INTO [Tags] ([Name], [Colour]) VALUES (@text, @text)",
        "UPDATE [Tags] SET [Colour] = @text OUTPUT 1 WHERE [TagId] = @id",
        "INSERT INTO [Tags] ([Name], [Slug]) OUTPUT INSERTED.[Colour] VALUES (@text, @text)",
        "SELECT [l].[Name] FROM [Labels] AS [l]",
        "DELETE FROM [Labels] OUTPUT 1 WHERE [TagId] = @id",
        "SELECT [j].[value] FROM json_each(@text) AS [j]",
        "SELECT strftime('%Y', [c].[AtUtc]) FROM [Changes] AS [c]",
        "SELECT ifnull([t].[Name], '') FROM [Tags] AS [t]",
        "SELECT [t].[TagId] FROM [Tags] AS [t] WHERE substr([t].[Name], 1, 2) = @text",
        "SELECT [t].[TagId] FROM [Tags] AS [t] WHERE instr([t].[Name], @text) > 0",
        "SELECT LEN([t].[Name], 2) FROM [Tags] AS [t]",
        "SELECT [t].[Name] FROM [Tags] AS [t] LIMIT 2",
        "SELECT [t].[Name] || @text FROM [Tags] AS [t]",
        "SELECT [t].[Name] FROM [Tags] AS [t] WHERE [t].[TagId] = @nobody",
        "SELECT FROM [Tags]",
    ];

    public static TheoryData<string> Right { get; } =
    [
        "SELECT [t].[Name] FROM [Tags] AS [t] WHERE [t].[TagId] = @id",
        "SELECT COUNT(*), MAX([t].[TagId]) FROM [Tags] AS [t] WHERE LEN([t].[Name]) > @id",
        "SELECT COALESCE([p].[Bio], ISNULL([p].[Title], @text)) FROM [People] AS [p]",
        "SET NOCOUNT ON; INSERT INTO [Tags] ([Name], [Slug]) OUTPUT INSERTED.[TagId] VALUES (@text, @text);",
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_statement_that_does_not_fit_is_refused(string text)
    {
        var refusals = judgement.Of(text);

        Assert.NotEmpty(refusals);
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_statement_that_fits_is_not_refused(string text)
    {
        var refusals = judgement.Of(text);

        Assert.Empty(refusals);
    }

    /// <summary>All examples in one model.</summary>
    public sealed class Judgement
    {
        private readonly List<string> _texts = [.. Wrong.Concat(Right).Select(row => row.Data)];
        private readonly ILookup<int, string> _refusals;

        public Judgement() => _refusals = TransactSqlModel.Refusals(
            SqlServerSchema.AfterAllMigrations(), [.. _texts.Select(text => new Statement(text, "@id int, @text nvarchar(200)"))]);

        public IReadOnlyList<string> Of(string text) => [.. _refusals[_texts.IndexOf(text)]];
    }
}
