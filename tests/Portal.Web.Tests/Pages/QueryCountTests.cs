using Portal.Testing;
using Xunit;

namespace Portal.Web.Tests.Pages;

/// <summary>
/// Statements that a page costs when nothing is cached. The tests of this class run one after the other on a portal of their
/// own, whose clock stands still, so that nobody else asks its database.
/// </summary>
public sealed class QueryCountTests(QueryCountPortal portal) : IClassFixture<QueryCountPortal>
{
    [Theory]
    [InlineData(PageKind.Home, 4)]
    [InlineData(PageKind.EditionHome, 4)]
    [InlineData(PageKind.EnglishHome, 4)]
    [InlineData(PageKind.Article, 2)]
    [InlineData(PageKind.PlainArticle, 2)]
    [InlineData(PageKind.CorrectedArticle, 2)]
    [InlineData(PageKind.EnglishArticle, 2)]
    [InlineData(PageKind.Section, 1)]
    [InlineData(PageKind.OlderPage, 1)]
    [InlineData(PageKind.NestedSection, 1)]
    [InlineData(PageKind.EmptySection, 2)]
    [InlineData(PageKind.Person, 2)]
    [InlineData(PageKind.Source, 2)]
    [InlineData(PageKind.Tag, 2)]
    [InlineData(PageKind.Topic, 3)]
    [InlineData(PageKind.Day, 1)]
    [InlineData(PageKind.EditionDay, 1)]
    [InlineData(PageKind.About, 1)]
    [InlineData(PageKind.Corrections, 1)]
    [InlineData(PageKind.NotFound, 2)]
    [InlineData(PageKind.Gone, 3)]
    public async Task A_page_costs_few_statements(PageKind kind, int limit)
    {
        portal.Statements.Clear();

        using var response = await portal.GetAsync(kind);

        Assert.Equal(FilledPortal.StatusOf(kind), response.StatusCode);
        Assert.InRange(portal.Statements.Count, 1, limit);
    }

    [Fact]
    public async Task Another_spelling_of_an_address_costs_one_statement()
    {
        portal.Statements.Clear();

        using var response = await portal.GetAsync(PageKind.Article, address => address.Replace(".html", "", StringComparison.Ordinal));

        Assert.Single(portal.Statements);
    }
}
