namespace Portal.Web.Api;

/// <summary>Registers the read API.</summary>
public static class ApiServices
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<ApiComposer>();
        services.AddApiLimit();
    }
}
