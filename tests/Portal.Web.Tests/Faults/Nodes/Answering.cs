namespace Portal.Web.Tests.Faults.Nodes;

internal static class Answering
{
    /// <summary>Ends when the server answers a page; the token ends it otherwise.</summary>
    public static async Task WaitAsync(Uri address, CancellationToken token)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri(address, "/"), token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It is not there yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, token);
        }
    }
}
