namespace Portal.Web.Jobs;

/// <param name="Job">Name of its class.</param>
public sealed record FailingJob(string Job, DateTime SinceUtc);
