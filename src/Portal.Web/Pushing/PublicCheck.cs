using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Pushing;
using Portal.Web.Hosting;

namespace Portal.Web.Pushing;

/// <summary>Asks the site itself, from outside, whether an address says what others are to be told.</summary>
public sealed class PublicCheck(IHttpClientFactory clients, IOptions<SiteOptions> site)
{
    public const string Client = "push-check";

    private const int AtOnce = 4;

    /// <returns>Those that are not as they should be, with the problem.</returns>
    public async Task<IReadOnlyList<PushResult>> FindAsync(IReadOnlyList<DuePush> pushes, CancellationToken cancellationToken)
    {
        var problems = new string?[pushes.Count];
        await Parallel.ForAsync(0, pushes.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (index, token) => problems[index] = await ProblemOfAsync(pushes[index], token));
        return [.. pushes.Select((push, index) => new PushResult(push, PushOutcome.Unready, problems[index])).Where(result => result.Problem is not null)];
    }

    private async Task<string?> ProblemOfAsync(DuePush push, CancellationToken cancellationToken)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = new HttpRequestMessage(HttpMethod.Head, site.Value.Absolute(push.Path));
            request.Headers.CacheControl = new() { NoCache = true };
            using var response = await client.SendAsync(request, cancellationToken);
            var expected = push.IsGone ? StatusCodes.Status410Gone : StatusCodes.Status200OK;
            return (int)response.StatusCode == expected
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"The address answers {(int)response.StatusCode}, not {expected}");
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return "The address does not answer";
        }
    }
}
