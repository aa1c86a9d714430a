using System.Runtime;

namespace Portal.Benchmarks;

/// <summary>
/// The runtime compiles what is used much twice again, from what it has counted, and everything costs twice as much until that is done: thousands of
/// pages later.
/// </summary>
internal sealed class CompilerRest
{
    private const int QuietTurns = 3;

    // Methods compiled in a turn, below which the program counts as warm: those of its clocks and logs go on for minutes.
    private const int FewMethods = 150;

    private long _compiled = JitInfo.GetCompiledMethodCount();
    private int _quiet;

    /// <summary>Asked after each turn of the same work.</summary>
    /// <returns>True when the compiler has had nothing much to do for some turns.</returns>
    public bool HasCome()
    {
        var now = JitInfo.GetCompiledMethodCount();
        _quiet = now - _compiled < FewMethods ? _quiet + 1 : 0;
        _compiled = now;
        return _quiet >= QuietTurns;
    }
}
