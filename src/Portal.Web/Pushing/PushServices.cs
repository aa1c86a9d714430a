using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;
using Portal.Changes;

namespace Portal.Web.Pushing;

/// <summary>Registers what tells others of changes.</summary>
public static class PushServices
{
    // An answer of a target, or of whatever stands where it should be.
    private const int LongestAnswer = 1 << 20;

    public static void AddPushes(this IServiceCollection services)
    {
        services.AddSingleton<PushRequest>();
        services.AddSingleton<PublicCheck>();
        services.AddSingleton<IPushSender, IndexNowSender>();
        services.AddSingleton<IPushSender, BaiduSender>();
        services.AddSingleton<IPushSender, WebSubSender>();
        services.AddSingleton<PushJob>();
        services.AddSingleton<IChangeListener>(provider => provider.GetRequiredService<PushJob>());
        services.AddHostedService(provider => provider.GetRequiredService<PushJob>());
        services.AddHttpClient(PushRequest.Client, client => client.MaxResponseContentBufferSize = LongestAnswer)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            // Addresses hold tokens.
            .RemoveAllLoggers()
            .AddResilienceHandler(PushRequest.Client, (pipeline, context) => Strengthen(pipeline, context.ServiceProvider.GetRequiredService<IOptions<PushOptions>>().Value));
        services.AddHttpClient(PublicCheck.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
    }

    /// <summary>One more try within seconds; what takes longer is for the rows, which outlive the process.</summary>
    private static void Strengthen(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, PushOptions options)
    {
        // How long others take has nothing to do with what time it is for readers.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromMilliseconds(options.RetryMilliseconds),
            UseJitter = true,
            ShouldRetryAfterHeader = false,
            ShouldHandle = outcome => ValueTask.FromResult(
                outcome.Outcome.Exception is HttpRequestException or TimeoutRejectedException
                || outcome.Outcome.Result?.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout),
        });
        pipeline.AddTimeout(TimeSpan.FromSeconds(options.TimeoutSeconds));
    }
}
