using System.Runtime.InteropServices;
using Portal.Media;

namespace Portal.Data.Tests.Media;

public sealed class GlibcMemoryTests
{
    /// <summary>Whether anything comes back is up to the library; FreedMemory ends where there is none such.</summary>
    [Fact]
    public void Memory_is_given_back_where_the_C_library_can() =>
        Assert.Equal(OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libc.so.6", out _), GlibcMemory.GiveFreedBack());
}
