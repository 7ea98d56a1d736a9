using System.Text.RegularExpressions;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Errors;

namespace PudongExchange.Server.Submissions;

/// <summary>The name of a series, e.g. <c>insurers/91310115999900011L/series/core</c>.</summary>
public static partial class SeriesName
{
    /// <summary>Refuses what is not a series' name, or another participant's series.</summary>
    public static string Own(string series, Participant caller)
    {
        if (!IsSeries(series))
            throw new RefusedException(SubmissionRefusals.InvalidSeries);

        if (OwnerOf(series) != caller.ResourceName)
            throw new RefusedException(SubmissionRefusals.SeriesNotYours);

        return series;
    }

    /// <summary>As <see cref="Own"/>, but office and procuratorate see every series.</summary>
    public static string Seen(string series, Participant caller)
    {
        if (caller.Role is Role.Office or Role.Procuratorate && IsSeries(series))
            return series;

        return Own(series, caller);
    }

    private static bool IsSeries(string series) => series.Length <= 150 && Shape().IsMatch(series);

    private static string OwnerOf(string series) => series[..series.IndexOf("/series/", StringComparison.Ordinal)];

    [GeneratedRegex(@"\A[a-zA-Z]{1,20}/[A-Za-z0-9-]{1,50}/series/[a-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
