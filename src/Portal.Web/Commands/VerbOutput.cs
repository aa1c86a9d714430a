using Spectre.Console;

namespace Portal.Web.Commands;

/// <summary>Where a verb writes: reports to the one side, refusals to the other, and a bar on long work if somebody watches.</summary>
public sealed class VerbOutput(TextWriter output, TextWriter error)
{
    public void Say(string line) => output.WriteLine(line);

    public void Refuse(string line) => error.WriteLine(line);

    /// <param name="work">Gets what it tells of each finished item, and where to write meanwhile.</param>
    public async Task<T> WithBarAsync<T>(string title, int items, Func<IProgress<int>, VerbOutput, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!console.Profile.Out.IsTerminal || items < 2)
        {
            return await work(new Step(_ => { }), this);
        }

        // Lines that were written while the bar moves would tear it.
        await using var said = new StringWriter();
        await using var refused = new StringWriter();
        try
        {
            return await console.Progress().StartAsync(async progress =>
            {
                var bar = progress.AddTask(Markup.Escape(title), maxValue: items);
                return await work(new Step(bar.Increment), new VerbOutput(said, refused));
            });
        }
        finally
        {
            await output.WriteAsync(said.ToString());
            await error.WriteAsync(refused.ToString());
        }
    }

    private sealed class Step(Action<double> increment) : IProgress<int>
    {
        public void Report(int value) => increment(value);
    }
}
