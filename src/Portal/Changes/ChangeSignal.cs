namespace Portal.Changes;

/// <summary>Wakes the relay of this process when something was stored, and lets whoever stored it wait until it was heard.</summary>
public sealed class ChangeSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _raised = NewSource();
    private TaskCompletionSource _heard = NewSource();
    private bool _hasRelay;

    /// <summary>Something was stored in this process.</summary>
    public event EventHandler? Stored;

    /// <summary>Says that something was stored here.</summary>
    /// <returns>Ends when a reading that began after the call has ended; at once where no relay runs, as in a verb.</returns>
    public Task StoreAsync()
    {
        Stored?.Invoke(this, EventArgs.Empty);
        return WakeAsync();
    }

    /// <summary>Asks the relay to read now, because somebody else stored something.</summary>
    /// <returns>As <see cref="StoreAsync"/>.</returns>
    public Task WakeAsync()
    {
        lock (_gate)
        {
            _raised.TrySetResult();
            return _hasRelay ? _heard.Task : Task.CompletedTask;
        }
    }

    /// <summary>For the relay: from now on whoever stores something waits for it.</summary>
    public void Attach()
    {
        lock (_gate)
        {
            _hasRelay = true;
        }
    }

    /// <summary>For the relay: ends when it is woken.</summary>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _raised.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>For the relay: begins a reading.</summary>
    /// <returns>To be set when it has ended, however it ended.</returns>
    public TaskCompletionSource Begin()
    {
        lock (_gate)
        {
            var heard = _heard;
            _raised = NewSource();
            _heard = NewSource();
            return heard;
        }
    }

    /// <summary>For the relay: nobody is to wait for it any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _hasRelay = false;
            _heard.TrySetResult();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
