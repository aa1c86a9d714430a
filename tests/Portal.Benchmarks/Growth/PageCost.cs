namespace Portal.Benchmarks.Growth;

/// <summary>What renderings of one kind of page took, in milliseconds.</summary>
internal sealed class PageCost
{
    private readonly List<double> _elapsed = [];
    private readonly List<double> _processor = [];

    public void Add(double elapsed, double processor)
    {
        _elapsed.Add(elapsed);
        _processor.Add(processor);
    }

    /// <param name="share">0.5 is the median.</param>
    public double Elapsed(double share) => At(_elapsed, share);

    /// <summary>Of the one thread that renders.</summary>
    /// <param name="share">0.5 is the median.</param>
    public double Processor(double share) => At(_processor, share);

    private static double At(List<double> values, double share) => values.Order().ElementAt((int)(share * (values.Count - 1)));
}
