using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Links;
using Portal.Staff;
using Portal.Web.Areas.Admin.Views;
using Portal.Web.Areas.Admin.Views.ArticleList;
using Portal.Web.Areas.Admin.Views.Audit;
using Portal.Web.Areas.Admin.Views.Bulk;
using Portal.Web.Areas.Admin.Views.Desk;
using Portal.Web.Areas.Admin.Views.Fronts;
using Portal.Web.Areas.Admin.Views.Pen;
using Portal.Web.Areas.Admin.Views.Photos;
using Portal.Web.Areas.Admin.Views.PhotoUpload;
using Portal.Web.Areas.Admin.Views.PreviewLinks;
using Portal.Web.Areas.Admin.Views.Publish;
using Portal.Web.Areas.Admin.Views.Pushes;
using Portal.Web.Areas.Admin.Views.Shared;
using Portal.Web.Areas.Admin.Views.Staff;
using Portal.Web.Areas.Admin.Views.Statistics;
using Portal.Web.Areas.Admin.Views.Versions;
using Portal.Web.Areas.Admin.Views.Write;
using Portal.Web.Hosting;

namespace Portal.Web.Security;

/// <summary>Registers what lets people into the desk and keeps others out.</summary>
public static class DeskServices
{
    /// <summary>Bytes as posted: the longest text of a story, whose Han characters take nine bytes each in a form.</summary>
    private const int LongestValue = 10 * Lengths.Body;

    /// <summary>A story with some hundred photos.</summary>
    private const int MostValues = 4096;

    public static void AddDesk(this IServiceCollection services)
    {
        services.AddSingleton<DeskCookie>();
        services.AddSingleton<KeptForms>();
        services.AddSingleton<KnownStaff>();
        services.AddSingleton<CopyKeys>();
        services.AddScoped<DeskFrames>();
        services.AddAuthentication(DeskAuthentication.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, DeskAuthentication>(DeskAuthentication.SchemeName, _ => { });
        services.AddAuthorization();
        services.AddDoorLimit();
        services.AddHttpContextAccessor();
        services.AddScoped<StaffPages>();
        services.AddScoped<WritePages>();
        services.AddScoped<PublishPages>();
        services.AddScoped<PublishAnswers>();
        services.AddScoped<VersionPages>();
        services.AddScoped<PreviewLinkPages>();
        services.AddScoped<StorySaver>();
        services.AddSingleton<UploadQueue>();
        services.AddScoped<PhotoTaker>();
        services.AddScoped<PhotoDescriber>();
        services.AddScoped<UploadPages>();
        services.AddScoped<PhotoListPages>();
        services.AddScoped<LibraryPhotoPages>();
        services.AddScoped<PhotoAnswers>();
        services.AddScoped<PhotoChoosers>();
        services.AddScoped<ArticleRows>();
        services.AddScoped<ArticleListPages>();
        services.AddScoped<BulkPages>();
        services.AddScoped<AuditPages>();
        services.AddScoped<StatisticsPages>();
        services.AddScoped<DeskHomePages>();
        services.AddScoped<PushesPages>();
        services.AddScoped<FrontPages>();
        services.AddScoped<StoryComparer>();
        services.AddScoped<Autosaves>();
        services.AddScoped<FormPreviews>();
        services.AddScoped<StoryDrafts>();
        services.AddForms();
        services.AddPasskeys();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PortalOptions>>((headers, portal) => Trust(headers, portal.Value.Proxies));
        services.AddHostedService<SessionCleaner>();
    }

    private static void AddForms(this IServiceCollection services)
    {
        services.Configure<FormOptions>(forms =>
        {
            forms.ValueLengthLimit = LongestValue;
            forms.ValueCountLimit = MostValues;
        });
        services.AddDataProtection().SetApplicationName("Portal");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DatabaseKeys>();
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>().Configure<DeskCookie>((forms, desk) =>
        {
            forms.Cookie.Name = "portal-form";
            forms.Cookie.Path = DeskPaths.Home;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = desk.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            forms.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddIdentityCore<StaffMember>().AddUserStore<StaffStore>();
        services.AddScoped<IPasskeyHandler<StaffMember>, PasskeyHandler<StaffMember>>();
        services.AddScoped<Passkeys>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            var address = new Uri(site.Value.BaseUrl);
            passkeys.ServerDomain = address.Host;
            passkeys.ResidentKeyRequirement = "required";
            passkeys.UserVerificationRequirement = "required";
            passkeys.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin && string.Equals(context.Origin, address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        });
    }

    /// <summary>Takes the reader's address from proxies that the operator has named, and from nobody else.</summary>
    private static void Trust(ForwardedHeadersOptions headers, IReadOnlyList<string> proxies)
    {
        headers.ForwardedHeaders = proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor;
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            headers.KnownIPNetworks.Add(PortalOptions.NetworkOf(proxy)!.Value);
        }
    }
}
