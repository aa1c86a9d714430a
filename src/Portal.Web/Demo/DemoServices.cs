namespace Portal.Web.Demo;

/// <summary>Registers what loads the demo news.</summary>
public static class DemoServices
{
    public static void AddDemo(this IServiceCollection services)
    {
        services.AddScoped<DemoFrame>();
        services.AddScoped<DemoNews>();
        services.AddScoped<LoadDemo>();
        services.AddSingleton<FirstDemo>();
    }
}
