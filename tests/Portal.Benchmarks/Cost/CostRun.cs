namespace Portal.Benchmarks.Cost;

/// <summary>Asks both programs in turn, so that whatever else the machine does hits both alike.</summary>
internal sealed class CostRun(CostServer portal, CostServer bare)
{
    // The kernel counts processor time in hundredths of a second: a hundredth part of what so many pages take.
    private const int Pages = 1200;

    /// <summary>For so long each, because .NET compiles what is used much twice again, and a page costs twice as much until then.</summary>
    public async Task WarmAsync(IReadOnlyList<string> paths, TimeSpan length)
    {
        await bare.WarmAsync(paths, length);
        await portal.WarmAsync(paths, length);
    }

    /// <returns>Of each round, milliseconds of processor time a page.</returns>
    public async Task<IReadOnlyList<RoundCost>> MeasureAsync(IReadOnlyList<string> paths, int rounds)
    {
        var costs = new List<RoundCost>();
        for (var round = 0; round < rounds; round++)
        {
            costs.Add(round % 2 == 0 ? await PortalFirstAsync(paths) : await BareFirstAsync(paths));
        }

        return costs;
    }

    private async Task<RoundCost> PortalFirstAsync(IReadOnlyList<string> paths)
    {
        var ofPortal = await portal.MeasureAsync(paths, Pages);
        return new RoundCost(ofPortal, await bare.MeasureAsync(paths, Pages));
    }

    private async Task<RoundCost> BareFirstAsync(IReadOnlyList<string> paths)
    {
        var ofBare = await bare.MeasureAsync(paths, Pages);
        return new RoundCost(await portal.MeasureAsync(paths, Pages), ofBare);
    }
}
