using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Portal.Web.Controllers;

namespace Portal.Web.Hosting;

/// <summary>
/// A start makes routes for readers only, whose controllers are named here. The desk has four of five routes of controllers, and no reader asks for them: they are found and
/// made some seconds later, or when somebody asks for the desk before.
/// </summary>
public sealed class PortalRoutes : IApplicationFeatureProvider<ControllerFeature>, IActionDescriptorChangeProvider
{
    private static readonly Type[] Readers =
    [
        typeof(AboutController), typeof(ApiController), typeof(ArchiveController), typeof(CorrectionsController), typeof(CrawlersController),
        typeof(ErrorController), typeof(FeedsController), typeof(HomeController), typeof(MediaController), typeof(NewsController),
        typeof(PeopleController), typeof(PlacesController), typeof(PreviewController), typeof(SearchController), typeof(SitemapsController),
        typeof(SourcesController), typeof(TagsController), typeof(TopicsController),
    ];

    private readonly ControllerFeatureProvider _all = new();
    private readonly ConfigurationReloadToken _opened = new();
    private readonly Lazy<Task> _opening;

    // Telling returns when the routes have been made anew; requests find the old ones until then.
    public PortalRoutes() => _opening = new Lazy<Task>(() => Task.Run(_opened.OnReload));

    /// <summary>Ends when every route of the desk is there: the first time after some 0.3 s. A failure stays, for the desk only.</summary>
    public Task OpenDeskAsync() => _opening.Value;

    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        if (_opened.HasChanged)
        {
            _all.PopulateFeature(parts, feature);
            return;
        }

        foreach (var controller in Readers)
        {
            feature.Controllers.Add(controller.GetTypeInfo());
        }
    }

    public IChangeToken GetChangeToken() => _opened.HasChanged ? NullChangeToken.Singleton : _opened;
}
