using System.Runtime.InteropServices;
using Portal.Web.Jobs;
using Xunit;

namespace Portal.Web.Tests.Hosting;

public sealed class FreedMemoryTests
{
    private const int Blocks = 512;
    private const int BlockBytes = 60_000;

    [Fact(SkipUnless = nameof(IsLinux), Skip = "Needs glibc.")]
    public void What_was_freed_between_blocks_that_stay_is_given_back()
    {
        // malloc keeps them: each lies before one that stays.
        var blocks = Enumerable.Range(0, Blocks).Select(_ => Marshal.AllocHGlobal(BlockBytes)).ToList();
        var stay = blocks.Where((_, index) => index % 16 == 15).ToList();
        blocks.Except(stay).ToList().ForEach(Marshal.FreeHGlobal);

        var isGivenBack = FreedMemory.GiveBack();

        stay.ForEach(Marshal.FreeHGlobal);
        Assert.True(isGivenBack);
    }

    public static bool IsLinux => OperatingSystem.IsLinux();
}
