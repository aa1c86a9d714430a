namespace Portal.Benchmarks;

internal static class Median
{
    /// <returns>The one in the middle; of an even number, the upper of the two.</returns>
    public static double Of(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);
}
