using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Parameters;
using PudongExchange.Domain.Participants;
using PudongExchange.Domain.Policies;
using PudongExchange.Domain.Prevention;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardFound"/>.</summary>
internal static class HazardFoundRules
{
    private const int MaxCriteria = 20;

    public static void Judge(HazardFound found, Hearing hearing)
    {
        Structure(found, hearing);
        Scope(found, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Hazard>(found.Hazard) is { } known)
        {
            hearing.Settles(known.Known, Hazard.FindingKey(found.Hazard), found, "hazard");
            return;
        }

        if (found.Policy.Length > 0)
            hearing.PolicyInsuring("policy", found.Policy, found.Enterprise);
        if (found.Activity.Length > 0 && hearing.Existing<Activity>("activity", found.Activity) is { } activity)
            FoundIn(activity, found, hearing);

        hearing.UsualTime("due_date", found.FoundDate.ToDay(), found.DueDate.ToDay());
        InForce(found, hearing);
    }

    // The catalogue may lag behind the documents, so whatever it says against a hazard is watched and nothing refused.
    private static void InForce(HazardFound found, Hearing hearing)
    {
        var foundOn = found.FoundDate.ToDay();
        var mayBeMajor = found.CriterionCodes.Count == 0;
        for (var i = 0; i < found.CriterionCodes.Count; i++)
        {
            var (code, field) = (found.CriterionCodes[i], $"criterion_codes[{i}]");
            var standing = hearing.CriterionOf(code);
            mayBeMajor |= standing is null or { IsMajor: true };
            if (standing is null)
            {
                hearing.Found(HazardFindings.CriterionUnknown, field, code);
                continue;
            }

            if (!standing.HoldsOn(foundOn))
                hearing.Found(HazardFindings.CriterionNotInForce, field, code, foundOn);
            if (!standing.IsFor(found.Sector))
                hearing.Found(HazardFindings.CriterionOfOtherSector, field, code);
        }

        if (found.Grade == HazardGrade.Major && !mayBeMajor)
            hearing.Found(HazardFindings.CriteriaNotMajor, "grade");
    }

    // A survey before binding finds hazards before there is a policy, and it may never come to one.
    private static void FoundIn(Activity activity, HazardFound found, Hearing hearing)
    {
        hearing.RestOn(activity.Name);
        if (activity.Enterprise != found.Enterprise)
            hearing.Found(HazardFindings.ActivityOfAnother, "activity", found.Activity);
        if (found.Policy.Length == 0 && activity.Policy.Length > 0)
            hearing.Found(GeneralFindings.Required, "policy");
    }

    private static void Structure(HazardFound found, Hearing hearing)
    {
        hearing.OwnName("hazard", found.Hazard, Hazard.Collection);
        hearing.EnterpriseName("enterprise", found.Enterprise);
        hearing.Town("town", found.Town);
        hearing.Value("sector", found.Sector);
        Cover(found, hearing);
        hearing.Value("found_by", found.FoundBy);
        hearing.Value("grade", found.Grade);
        Criteria(found, hearing);
        hearing.DistinctValues("work_activities", found.WorkActivities);
        hearing.Text("description", found.Description, maxLength: 500);
        hearing.Text("place", found.Place, maxLength: 200);
        var foundOn = hearing.PastDate("found_date", found.FoundDate);
        var dueOn = hearing.Date("due_date", found.DueDate);
        hearing.Ordered("due_date", foundOn, dueOn, "found_date");
        hearing.DistinctDigests("before_photo_sha256s", found.BeforePhotoSha256S, HazardChecks.MaxPhotos);
    }

    // Only an insurer has policies and activities; what an authority finds, it finds without them.
    private static void Cover(HazardFound found, Hearing hearing)
    {
        if (hearing.Participant.Role != Role.Insurer)
        {
            hearing.Empty("policy", found.Policy.Length == 0);
            hearing.Empty("activity", found.Activity.Length == 0);
            return;
        }

        if (found.Policy.Length > 0 || found.Activity.Length == 0)
            hearing.OwnName("policy", found.Policy, Policy.Collection);
        if (found.Activity.Length > 0)
            hearing.OwnName("activity", found.Activity, Activity.Collection);
    }

    private static void Criteria(HazardFound found, Hearing hearing)
    {
        var isMajor = found.Grade == HazardGrade.Major;
        if (isMajor)
            hearing.NotEmpty("criterion_codes", found.CriterionCodes.Count);
        hearing.DistinctList("criterion_codes", found.CriterionCodes, MaxCriteria);
        for (var i = 0; i < Math.Min(found.CriterionCodes.Count, MaxCriteria); i++)
        {
            if (!CriterionCodes.IsCode(found.CriterionCodes[i]))
                hearing.Found(HazardFindings.BadCriterionCode, $"criterion_codes[{i}]");
        }

        if (isMajor)
            hearing.Text("criterion_standard", found.CriterionStandard, maxLength: 100);
        else
            hearing.OptionalText("criterion_standard", found.CriterionStandard, maxLength: 100);
        hearing.OptionalText("criterion_version", found.CriterionVersion, maxLength: 30);
    }

    /// <summary>Who may say this of whom: a department of its sectors, a town of its area, and each who found it.</summary>
    private static void Scope(HazardFound found, Hearing hearing)
    {
        var participant = hearing.Participant;
        if (participant.Role == Role.Department && !participant.Sectors.Contains(found.Sector))
            hearing.Found(GeneralFindings.OutsideYourScope, "sector", "sector");
        if (participant.Role == Role.Town && !participant.Towns.Contains(found.Town))
            hearing.Found(GeneralFindings.OutsideYourScope, "town", "town");

        var notOfRole = participant.Role == Role.Insurer ? FoundBy.Department : FoundBy.Insurer;
        if (found.FoundBy == notOfRole)
            hearing.Found(HazardFindings.FinderNotOfRole, "found_by", participant.Role, found.FoundBy);
    }
}
