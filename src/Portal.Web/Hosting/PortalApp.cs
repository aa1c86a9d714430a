using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Portal.Changes;
using Portal.Text;
using Portal.Web.Api;
using Portal.Web.Audit;
using Portal.Web.Caching;
using Portal.Web.Controllers;
using Portal.Web.Demo;
using Portal.Web.Feeds;
using Portal.Web.Jobs;
using Portal.Web.Mail;
using Portal.Web.MediaStores;
using Portal.Web.Pushing;
using Portal.Web.Search;
using Portal.Web.Security;
using Portal.Web.Sitemaps;
using Portal.Web.Views;

namespace Portal.Web.Hosting;

/// <summary>Puts the application together, for the server and for the verbs alike.</summary>
public static class PortalApp
{
    /// <summary>The server; <see cref="PrepareAsync"/> makes it ready to start.</summary>
    /// <param name="settings">Configuration as --key=value, as every ASP.NET Core application takes it.</param>
    public static WebApplication Build(string[] settings)
    {
        QuietStart.Begin();
        var begun = HeadStart.BeginAsync();
        var builder = Prepare(settings);
        builder.Services.AddSingleton(HeadStart.Read(begun, builder.Configuration, builder.Environment));
        // Compressed files lie in the build folder until the application is published; only Development looks there by itself.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Stored pages are answered on the thread that polls the sockets; PageCacheMiddleware sends everything else away from it.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.AddPortalLogging();
        builder.Services.AddReaders();
        builder.Services.AddDesk();
        builder.Services.AddMail();
        return builder.Build();
    }

    /// <summary>The same rules and acts, without the server's log and without anything that answers or runs by itself.</summary>
    /// <param name="settings">Configuration as --key=value.</param>
    public static WebApplication BuildForVerb(string[] settings)
    {
        var builder = Prepare(settings);
        builder.AddVerbLogging();
        return builder.Build();
    }

    private static WebApplicationBuilder Prepare(string[] settings)
    {
        var builder = WebApplication.CreateBuilder([.. ContentRoot(settings), .. settings]);
        SettingsCheck.Run(builder.Configuration);
        builder.Services.AddPortalOptions();
        builder.Services.AddDatabase(builder.Configuration, builder.Environment);
        builder.Services.AddPortal();
        builder.Services.AddMedia();
        builder.Services.AddSearchIndex();
        builder.Services.AddDemo();
        return builder;
    }

    /// <summary>
    /// Where nobody says otherwise, settings and data lie beside the program, so that a verb finds them from whatever folder it is called
    /// in; a folder that has settings of its own is taken as before.
    /// </summary>
    private static string[] ContentRoot(string[] settings)
    {
        var isGiven = settings.Any(setting => setting.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_CONTENTROOT") is not null
            || Environment.GetEnvironmentVariable("DOTNET_CONTENTROOT") is not null
            || File.Exists("appsettings.json");
        return isGiven ? [] : [$"--contentRoot={AppContext.BaseDirectory}"];
    }

    private static void AddReaders(this IServiceCollection services)
    {
        services.AddSingleton<HtmlEncoder>(ReaderHtmlEncoder.Instance);
        var routes = new PortalRoutes();
        services.AddSingleton(routes);
        services.AddSingleton<IActionDescriptorChangeProvider>(routes);
        services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add<CanonicalPathFilter>();
            mvc.Filters.Add<PageFeatureFilter>();
            mvc.Filters.Add<AutoValidateAntiforgeryTokenAttribute>();
            mvc.ModelBinderProviders.Insert(0, new VisitBinder());
            mvc.ModelBinderProviders.Insert(0, new PageQueryBinder());
        }).ConfigureApplicationPartManager(parts =>
        {
            parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
            parts.FeatureProviders.Add(routes);
        });
        services.AddRouting(routing =>
        {
            routing.LowercaseUrls = true;
            routing.ConstraintMap[FeedConstraint.Name] = typeof(FeedConstraint);
            routing.ConstraintMap[EditionConstraint.Name] = typeof(EditionConstraint);
        });
        services.AddSingleton<CurrentSite>();
        services.AddPageCache();
        services.AddApi();
        services.AddPushes();
        services.AddSearch();
        services.AddHostedService<ChangeSealer>();
        services.AddHostedService<DueAnnouncer>();
        services.AddHostedService<RenditionJob>();
        services.AddHostedService<FreedMemory>();
        services.AddScoped<PageFrames>();
        services.AddScoped<LatestNews>();
        services.AddScoped<FeedComposer>();
        services.AddSingleton<SitemapMonths>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<SitemapMonths>());
        services.AddScoped<SitemapComposer>();
        services.AddScoped<SitemapPart>();
    }

    /// <summary>Brings the database up to date and makes the routes, beside each other: either takes a processor a quarter of a second.</summary>
    /// <exception cref="StartException">The start cannot go on.</exception>
    public static Task PrepareAsync(this WebApplication app, CancellationToken cancellationToken) => Task.WhenAll(
        Task.Run(app.UsePortal, CancellationToken.None), app.Services.GetRequiredService<DatabaseStart>().PrepareAsync(cancellationToken));

    private static void UsePortal(this WebApplication app)
    {
        app.UseMiddleware<PageCacheMiddleware>();
        app.UseForwardedHeaders();
        app.UseMiddleware<CorrelationMiddleware>();
        app.UsePortalRequestLogging();
        app.UsePortalHeaders();
        app.UseExceptionHandler(DatabaseFailure.HandlerTo(ErrorController.Failure));
        app.UseStatusCodePagesWithReExecute(ErrorController.Path);
        app.UseDesk();
        app.UsePreviews();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<PageRenderMiddleware>();
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
        foreach (var routes in ((IEndpointRouteBuilder)app).DataSources)
        {
            // Made when they are first asked for, and then kept.
            _ = routes.Endpoints;
        }
    }
}
