using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Coverage;

/// <summary>
/// Judges <see cref="LicenceRecorded"/>. A licence is extended and altered under its own number, so only the department's number of the
/// record is settled here, and the newest record of a licence holds.
/// </summary>
internal static class LicenceRecordedRules
{
    public static void Judge(LicenceRecorded recorded, Hearing hearing)
    {
        Structure(recorded, hearing);
        if (!hearing.IsClean || hearing.EnterpriseWithinScope(recorded.Enterprise) is not { } enterprise
            || hearing.Settles(enterprise.Known, Enterprise.LicenceKey(hearing.Participant.ResourceName, recorded.RecordNumber), recorded, "record_number"))
            return;

        if (recorded.ExpiryDate is null && recorded.Kind != LicenceKind.ConstructionPermit)
            hearing.Found(CoverageFindings.LicenceWithoutExpiry, "expiry_date");
    }

    private static void Structure(LicenceRecorded recorded, Hearing hearing)
    {
        hearing.EnterpriseName("enterprise", recorded.Enterprise);
        hearing.Number("record_number", recorded.RecordNumber);
        hearing.Value("kind", recorded.Kind);
        hearing.Text("licence_number", recorded.LicenceNumber, maxLength: 50);
        hearing.Text("issuer", recorded.Issuer, maxLength: 100);
        var issuedOn = hearing.PastDate("issue_date", recorded.IssueDate);
        var lastDay = hearing.OptionalDate("expiry_date", recorded.ExpiryDate);
        hearing.Ordered("expiry_date", issuedOn, lastDay, "issue_date");
        Project(recorded, hearing);
        if (recorded.PermittedIndustryCode.Length > 0)
            hearing.IndustryCode("permitted_industry_code", recorded.PermittedIndustryCode);
        hearing.OptionalText("permitted_scope", recorded.PermittedScope, maxLength: 200);
        hearing.OwnSector(recorded.Sector);
    }

    private static void Project(LicenceRecorded recorded, Hearing hearing)
    {
        if (recorded.Kind == LicenceKind.ConstructionPermit)
        {
            hearing.Text("project_name", recorded.ProjectName, maxLength: 200);
            hearing.Town("site_town", recorded.SiteTown);
            return;
        }

        hearing.Empty("project_name", recorded.ProjectName.Length == 0);
        hearing.Empty("site_town", recorded.SiteTown.Length == 0);
    }
}
