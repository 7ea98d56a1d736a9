using System.Diagnostics;
using System.Globalization;

namespace PudongExchange.Benchmarks.Intake;

/// <summary>Processor time so far, in seconds, as Linux accounts for it.</summary>
internal static class ProcessTimes
{
    private const double TicksPerSecond = 100;

    public static double OfThisProcess() => Environment.CpuUsage.TotalTime.TotalSeconds;

    public static double Of(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime.TotalSeconds;
    }

    /// <summary>A postmaster with all its processes, those that ended included.</summary>
    public static double OfPostgres(int postmaster)
    {
        var (own, ended, _) = Stat(postmaster);
        var living = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => TryStat(id))
            .Where(stat => stat.Parent == postmaster)
            .Sum(stat => stat.Own);
        return own + ended + living;
    }

    private static (double Own, double Ended, int Parent) TryStat(int id)
    {
        try
        {
            return Stat(id);
        }
        catch (IOException)
        {
            return default; // It ended between the listing and the look.
        }
    }

    private static (double Own, double Ended, int Parent) Stat(int id)
    {
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        double Seconds(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture) / TicksPerSecond;
        return (Seconds(11) + Seconds(12), Seconds(13) + Seconds(14), int.Parse(fields[1], CultureInfo.InvariantCulture));
    }
}
