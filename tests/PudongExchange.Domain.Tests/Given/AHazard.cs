using PudongExchange.Contracts.District.V1;
using PudongExchange.Contracts.Hazards.V1;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>Facts about one hazard found in <see cref="AnActivity"/> that nothing is wrong with.</summary>
internal static class AHazard
{
    public const string Name = "insurers/91310115999900011L/hazards/YH-2023-0001";

    public const string NameAtTheBureau = "departments/emergency/hazards/YH-2023-0001";

    public const string NameAtTheTown = "towns/310115125/hazards/YH-2023-0001";

    /// <summary>A major hazard found on 2023-09-20, to be rectified by 2023-10-20.</summary>
    public static HazardFound Found(Action<HazardFound>? but = null)
    {
        var found = new HazardFound
        {
            Hazard = Name,
            Enterprise = AnEnterprise.Name,
            Town = "310115125",
            Sector = Sector.HazardousChemicals,
            Policy = APolicy.Name,
            Activity = AnActivity.Name,
            FoundBy = FoundBy.Insurer,
            Grade = HazardGrade.Major,
            CriterionCodes = { "WH-2017-05" },
            CriterionStandard = "安监总管三〔2017〕121号",
            CriterionVersion = "2017",
            WorkActivities = { WorkActivity.HotWork },
            Description = "储罐区未配备独立的安全仪表系统",
            Place = "储罐区",
            FoundDate = "2023-09-20".Day(),
            DueDate = "2023-10-20".Day(),
            BeforePhotoSha256S = { Digest.Number(10), Digest.Number(11) },
        };
        but?.Invoke(found);
        return found;
    }

    /// <summary>The same found by the emergency bureau, which has neither policy nor activity.</summary>
    public static HazardFound FoundByTheBureau(Action<HazardFound>? but = null) => Found(found =>
    {
        found.Hazard = NameAtTheBureau;
        found.Policy = "";
        found.Activity = "";
        found.FoundBy = FoundBy.Department;
        but?.Invoke(found);
    });

    /// <summary>The same found by the town.</summary>
    public static HazardFound FoundByTheTown(Action<HazardFound>? but = null) => FoundByTheBureau(found =>
    {
        found.Hazard = NameAtTheTown;
        but?.Invoke(found);
    });

    public static HazardNotified Notified(Action<HazardNotified>? but = null)
    {
        var notified = new HazardNotified
        {
            Hazard = Name,
            NoticeNumber = "GZ-0001",
            NotifiedDate = "2023-09-21".Day(),
            Method = NoticeMethod.InPerson,
            ServedRole = "安全管理人员",
            DocumentSha256 = Digest.Number(12),
        };
        but?.Invoke(notified);
        return notified;
    }

    /// <summary>Rectified on 2023-10-15, reported the day after.</summary>
    public static RectificationReported Reported(Action<RectificationReported>? but = null)
    {
        var reported = new RectificationReported
        {
            Hazard = Name,
            ReportNumber = "ZG-0001",
            ReportedDate = "2023-10-16".Day(),
            RectifiedDate = "2023-10-15".Day(),
            Measures = "增设独立的安全仪表系统",
            CostFen = 20_000_000,
            RectifierRole = "设备主管",
            AfterPhotoSha256S = { Digest.Number(13) },
        };
        but?.Invoke(reported);
        return reported;
    }

    /// <summary>Reviewed and passed on 2023-10-18.</summary>
    public static RectificationReviewed Passed(Action<RectificationReviewed>? but = null)
    {
        var reviewed = new RectificationReviewed
        {
            Hazard = Name,
            ReviewNumber = "FC-0001",
            ReportNumber = "ZG-0001",
            ReviewedDate = "2023-10-18".Day(),
            ReviewerUscc = Who.ServiceBodyUscc,
            ReviewerRole = "注册安全工程师",
            Outcome = ReviewOutcome.Passed,
            ReviewPhotoSha256S = { Digest.Number(14) },
        };
        but?.Invoke(reviewed);
        return reviewed;
    }

    /// <summary>Reviewed on 2023-10-18 and found not rectified; the new due date is 2023-11-18.</summary>
    public static RectificationReviewed Failed(Action<RectificationReviewed>? but = null) => Passed(reviewed =>
    {
        reviewed.Outcome = ReviewOutcome.Failed;
        reviewed.NewDueDate = "2023-11-18".Day();
        but?.Invoke(reviewed);
    });

    /// <summary>An exchange that knows the activity and the hazard found in it.</summary>
    public static Exchange Open() => AnActivity.Done().After(Who.Insurer, Found());

    /// <summary>The same, reported as rectified.</summary>
    public static Exchange Rectified() => Open().After(Who.Insurer, Notified(), Reported());

    /// <summary>The same, closed by a review.</summary>
    public static Exchange Closed() => Rectified().After(Who.Insurer, Passed());
}
