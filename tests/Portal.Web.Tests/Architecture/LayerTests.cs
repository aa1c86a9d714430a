using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Portal.Articles;
using Portal.Changes;
using Portal.Data;
using Portal.Desk;
using Portal.Fronts;
using Portal.Reading;
using Portal.Web.Controllers;
using Portal.Web.Views;
using Xunit;

namespace Portal.Web.Tests.Architecture;

/// <summary>Who may name whom, read from the compiled code.</summary>
public sealed class LayerTests
{
    /// <summary>The desk's own tables: a draft cannot reach readers who never ask them.</summary>
    private static readonly Type[] Desk =
    [
        typeof(Article), typeof(ArticleVersion), typeof(Correction), typeof(Change), typeof(ArticleState), typeof(SignOff), typeof(DraftNote),
        typeof(TitlePair), typeof(Autosave), typeof(ArticlePresence), typeof(PreviewLink),
        typeof(Front), typeof(FrontVersion),
    ];

    private static readonly Assembly Web = typeof(HomeController).Assembly;

    private static IEnumerable<Type> Controllers => Web.GetTypes().Where(type => type.IsAssignableTo(typeof(ControllerBase)));

    private static IEnumerable<Type> Views => Web.GetTypes().Where(type => type.Namespace is { } name
        && (name.StartsWith("Portal.Web.Views", StringComparison.Ordinal) || name.StartsWith("Portal.Web.Areas.Admin.Views", StringComparison.Ordinal)
            || name == "AspNetCoreGeneratedDocument"));

    /// <summary>Parts of the desk's pages, which show what readers do not see.</summary>
    private static bool IsDesk(Type type) =>
        type.Namespace?.StartsWith("Portal.Web.Areas.Admin", StringComparison.Ordinal) == true
        || (type.DeclaringType ?? type).Name.StartsWith("Areas_Admin_", StringComparison.Ordinal);

    private static IEnumerable<Type> Reading => typeof(PublishedArticle).Assembly.GetTypes().Where(type => type.Namespace is "Portal.Reading" or "Portal.Search");

    [Fact]
    public void What_readers_cause_asks_published_tables_only()
    {
        var uses = Controllers.Concat(Views).Concat(Reading).Where(type => !IsDesk(type)).SelectMany(type => Uses(type, Desk));

        Assert.Empty(uses);
    }

    [Fact]
    public void No_controller_and_no_view_asks_the_database_itself() =>
        Assert.Empty(Controllers.Concat(Views).SelectMany(type => Uses(type, [typeof(PortalContext)])));

    [Fact]
    public void Nothing_in_portal_knows_asp_net_or_an_engine()
    {
        string[] refused = ["Microsoft.AspNetCore", "Microsoft.Data.", "Microsoft.EntityFrameworkCore.Sql"];

        var known = typeof(PortalContext).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.DoesNotContain(known, name => refused.Any(start => name.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_program_names_the_static_log()
    {
        var log = typeof(Serilog.ILogger).Assembly.GetType("Serilog.Log")!;

        var uses = Web.GetTypes().Concat(typeof(PortalContext).Assembly.GetTypes()).Where(type => type != typeof(Program))
            .Where(type => type.DeclaringType != typeof(Program)).SelectMany(type => Uses(type, [log]));

        Assert.Empty(uses);
    }

    [Fact]
    public void Every_page_record_is_sealed() =>
        Assert.All(Web.GetTypes().Where(type => type.IsAssignableTo(typeof(IPage)) && !type.IsInterface), type => Assert.True(type.IsSealed, type.Name));

    [Fact]
    public void The_reader_of_code_finds_what_it_looks_for() =>
        Assert.Contains("SaveVersion: Article", Uses(typeof(Publishing.SaveVersion), Desk), StringComparer.Ordinal);

    private static IEnumerable<string> Uses(Type type, Type[] refused) =>
        TypeUses.Of(type).Intersect(refused).Select(used => $"{type.Name}: {used.Name}");
}
