using System.Globalization;
using PudongExchange.Client;
using Spectre.Console;

namespace PudongExchange.Pdx.Push;

/// <summary>Shows how far a push is: a bar with rate and verdicts on a terminal, a line every few seconds elsewhere.</summary>
public sealed class PushConsole(PushGroup group, IAnsiConsole console)
{
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(5);

    private readonly long _startedAt = TimeProvider.System.GetTimestamp();

    /// <summary>Shows the work until it ends.</summary>
    public async Task Watch(Task work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);

        if (console.Profile.Out.IsTerminal && console.Profile.Capabilities.Interactive)
            await WatchInBar(work, cancellation);
        else
            await WatchInLines(work, cancellation);

        await work;
    }

    private async Task WatchInLines(Task work, CancellationToken cancellation)
    {
        while (!await IsOver(work, LineInterval, cancellation))
            console.Profile.Out.Writer.WriteLine(Line());
    }

    private Task WatchInBar(Task work, CancellationToken cancellation) => console.Progress()
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(Line()), maxValue: Math.Max(1, group.FactCount));
            bool isOver;
            do
            {
                isOver = await IsOver(work, BarInterval, cancellation);
                bar.Value = group.AnsweredCount;
                bar.Description = Markup.Escape(Line());
            }
            while (!isOver);
        });

    private static async Task<bool> IsOver(Task work, TimeSpan interval, CancellationToken cancellation)
    {
        await Task.WhenAny(work, Task.Delay(interval, TimeProvider.System, cancellation));
        return work.IsCompleted;
    }

    private string Line()
    {
        var counts = group.Pushes.Aggregate(PushCounts.None, (sum, push) => sum + push.Progress.Counts);
        var elapsed = TimeProvider.System.GetElapsedTime(_startedAt).TotalSeconds;
        var trouble = group.Pushes.Where(push => push.Failure is null).Select(push => push.Trouble).FirstOrDefault(one => one is not null);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{group.AnsweredCount:N0} of {group.FactCount:N0}, {counts.Answered / Math.Max(elapsed, 0.001):N0}/s: {counts.Accepted:N0} accepted, {counts.Warned:N0} with warnings, {counts.Rejected:N0} rejected, {counts.Conflicts:N0} conflicts");
        return trouble is null ? line : $"{line} ({trouble}; trying again)";
    }
}
