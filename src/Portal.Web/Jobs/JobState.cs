namespace Portal.Web.Jobs;

/// <summary>Tells once that a job fails and once that it works again, however often it is tried in between; the desk shows it meanwhile.</summary>
public sealed partial class JobState(FailingJobs failing, ILogger logger, string job)
{
    private bool _failing;

    public void Failed(Exception exception)
    {
        if (!_failing)
        {
            _failing = true;
            failing.Add(job);
            Log.JobFailed(logger, job, exception);
        }
    }

    public void Worked()
    {
        if (_failing)
        {
            _failing = false;
            failing.Remove(job);
            Log.JobWorksAgain(logger, job);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "JobFailed", Level = LogLevel.Error, Message = "{Job} fails and is tried again until it works")]
        public static partial void JobFailed(ILogger logger, string job, Exception exception);

        [LoggerMessage(EventName = "JobWorksAgain", Level = LogLevel.Information, Message = "{Job} works again")]
        public static partial void JobWorksAgain(ILogger logger, string job);
    }
}
