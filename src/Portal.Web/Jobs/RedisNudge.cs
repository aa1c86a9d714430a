using Microsoft.Extensions.Options;
using Portal.Changes;
using StackExchange.Redis;

namespace Portal.Web.Jobs;

/// <summary>
/// Tells other nodes at once that something was stored here, so that they read it now and not at their next look. Nothing rests on it: what
/// is said while Redis is away is read from the database a moment later.
/// </summary>
public sealed partial class RedisNudge(ChangeSignal signal, IOptions<RedisOptions> options, ILogger<RedisNudge> logger) : BackgroundService
{
    private const string ChannelName = "portal:changes";
    private readonly string _node = Guid.NewGuid().ToString("n");

    // Nothing of Redis is loaded where there is none.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.IsUsed ? NudgeAsync(stoppingToken) : Task.CompletedTask;

    private async Task NudgeAsync(CancellationToken stoppingToken)
    {
        var channel = RedisChannel.Literal(ChannelName);
        var configuration = ConfigurationOptions.Parse(options.Value.Configuration);
        // Connects by itself whenever Redis is there; meanwhile nothing is kept to be said later.
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        await using var redis = await ConnectionMultiplexer.ConnectAsync(configuration);
        redis.ConnectionFailed += (_, _) => Log.RedisLost(logger);
        redis.ConnectionRestored += (_, _) => Log.RedisFound(logger);
        var subscriber = redis.GetSubscriber();
        await subscriber.SubscribeAsync(channel, (_, node) => Hear(node), CommandFlags.FireAndForget);
        void Tell(object? sender, EventArgs stored) => Publish(subscriber, channel);
        signal.Stored += Tell;
        try
        {
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        finally
        {
            signal.Stored -= Tell;
        }
    }

    private void Publish(ISubscriber subscriber, RedisChannel channel)
    {
        try
        {
            subscriber.Publish(channel, _node, CommandFlags.FireAndForget);
        }
        catch (Exception exception) when (exception is RedisException or ObjectDisposedException)
        {
            // The process is stopping. What was stored is stored: others read it at their next look.
        }
    }

    private void Hear(RedisValue node)
    {
        if (node != _node)
        {
            _ = signal.WakeAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "RedisLost", Level = LogLevel.Warning, Message = "Redis is away; changes of other nodes are found by looking into the database")]
        public static partial void RedisLost(ILogger logger);

        [LoggerMessage(EventName = "RedisFound", Level = LogLevel.Information, Message = "Redis is there again")]
        public static partial void RedisFound(ILogger logger);
    }
}
