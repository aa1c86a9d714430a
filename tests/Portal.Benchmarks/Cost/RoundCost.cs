namespace Portal.Benchmarks.Cost;

/// <summary>Milliseconds of processor time a page, of both programs one right after the other.</summary>
internal sealed record RoundCost(double Portal, double Bare)
{
    public double Ratio => Portal / Bare;
}
