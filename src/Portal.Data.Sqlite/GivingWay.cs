using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portal.Data.Sqlite;

/// <summary>
/// Offers the processor to others before each command of a context that gives way. SQLite never waits for anything but the disk, so that whoever
/// writes for seconds would hold a processor until the system takes it away, which Linux does after 3 to 4 ms; readers wait for so long each time.
/// </summary>
public sealed class GivingWay : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (eventData.Context is PortalContext { GivesWay: true })
        {
            Thread.Yield();
        }

        return result;
    }
}
