namespace Portal.Benchmarks;

internal static class Median
{
    public static double Of(IReadOnlyCollection<double> values)
    {
        var inOrder = values.Order().ToList();
        return (inOrder[(inOrder.Count - 1) / 2] + inOrder[inOrder.Count / 2]) / 2;
    }
}
