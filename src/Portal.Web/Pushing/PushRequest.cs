using System.Globalization;
using System.Net;
using Polly.Timeout;
using Portal.Pushing;

namespace Portal.Web.Pushing;

/// <summary>Makes requests to targets, and understands what all of them may answer alike.</summary>
public sealed class PushRequest(IHttpClientFactory clients, TimeProvider clock)
{
    /// <summary>Name of the client that says nothing of its requests in any log, for addresses hold secrets.</summary>
    public const string Client = "push";

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(24);

    /// <param name="read">What the target says by status and body; null where it says nothing of its own.</param>
    public async Task<PushAnswer> SendAsync(
        IReadOnlyList<DuePush> pushes, Uri address, Func<HttpContent> content, Func<HttpStatusCode, string, PushAnswer?> read, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content() };
            using var response = await client.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            return read(response.StatusCode, body) ?? Unknown(pushes, response);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutRejectedException or OperationCanceledException
            && !cancellationToken.IsCancellationRequested)
        {
            return PushAnswer.Of(pushes, PushOutcome.Failed, ProblemOf(exception));
        }
    }

    /// <summary>Too often is said with a time, what is wrong will not get better, and all else may.</summary>
    private PushAnswer Unknown(IReadOnlyList<DuePush> pushes, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var problem = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
        if (status is 429 or 503)
        {
            var after = AfterOf(response);
            return PushAnswer.Of(pushes, PushOutcome.Failed, problem, after) with { PausedUntilUtc = clock.GetUtcNow().UtcDateTime + (after ?? Push.Interval) };
        }

        return PushAnswer.Of(pushes, status is >= 400 and < 500 and not 408 ? PushOutcome.Refused : PushOutcome.Failed, problem);
    }

    private TimeSpan? AfterOf(HttpResponseMessage response)
    {
        var after = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return after is not { } given || given <= TimeSpan.Zero ? null : given < LongestPause ? given : LongestPause;
    }

    private static string ProblemOf(Exception exception) => exception switch
    {
        TimeoutRejectedException or OperationCanceledException => "No answer in time",
        HttpRequestException { HttpRequestError: var error } => error == HttpRequestError.Unknown ? "No connection" : error.ToString(),
        _ => "No answer",
    };
}
