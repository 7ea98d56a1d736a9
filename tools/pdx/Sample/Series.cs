namespace PudongExchange.Pdx.Sample;

/// <summary>The series in which a participant states its facts, as its files are named: ROLE-ID.ndjson, ROLE-ID.supervision.ndjson, and the office's ROLE-ID.enrolments.ndjson.</summary>
internal static class Series
{
    /// <summary>Whom the office enrolled and suspended: it comes before all, as nobody else may state anything earlier.</summary>
    public const string Enrolments = "enrolments";

    /// <summary>A participant's business as it goes. It rests on no other participant's facts but the departments' rosters.</summary>
    public const string Core = "core";

    /// <summary>What authorities did about what insurers had stated: it comes after all of that.</summary>
    public const string Supervision = "supervision";

    /// <summary>The file of one participant's series.</summary>
    public static string FileOf(Said said) => said.Series == Core ? $"{said.By.FileName}.ndjson" : $"{said.By.FileName}.{said.Series}.ndjson";
}
