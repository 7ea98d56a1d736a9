using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.Claims;
using PudongExchange.Domain.Hazards;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Enforcement;

/// <summary>Judges <see cref="AccidentRecorded"/>.</summary>
internal static class AccidentRecordedRules
{
    private const int MaxHazards = 20;

    public static void Judge(AccidentRecorded recorded, Hearing hearing)
    {
        Structure(recorded, hearing);
        if (!hearing.IsClean)
            return;

        if (hearing.Records.Find<Accident>(recorded.Accident) is { } known)
        {
            hearing.Settles(known.Known, Accident.Key(recorded.Accident), recorded, "accident");
            return;
        }

        hearing.OnRoster(recorded.Enterprise);
        var grade = EnforcementParameters.GradeOf(recorded.DeathCount, recorded.SeriousInjuryCount, recorded.DirectLossFen);
        if (recorded.AccidentGrade != grade)
        {
            hearing.Found(EnforcementFindings.GradeNotOfNumbers, "accident_grade",
                recorded.DeathCount, recorded.SeriousInjuryCount, recorded.DirectLossFen, grade);
        }

        for (var i = 0; i < recorded.Hazards.Count; i++)
            hearing.HazardAt($"hazards[{i}]", recorded.Hazards[i], recorded.Enterprise);
    }

    private static void Structure(AccidentRecorded recorded, Hearing hearing)
    {
        hearing.OwnName("accident", recorded.Accident, Accident.Collection);
        hearing.Subject(recorded.Enterprise, recorded.Town, recorded.Sector);
        hearing.PastTime("accident_time", recorded.AccidentTime);
        hearing.Text("place", recorded.Place, maxLength: 200);
        hearing.Value("accident_type", recorded.AccidentType);
        hearing.Value("accident_grade", recorded.AccidentGrade);
        hearing.Casualties(recorded.DeathCount, recorded.SeriousInjuryCount, recorded.MinorInjuryCount);
        hearing.Fen("direct_loss_fen", recorded.DirectLossFen);
        hearing.DistinctValues("work_activities", recorded.WorkActivities);
        hearing.DistinctList("hazards", recorded.Hazards, MaxHazards);
        for (var i = 0; i < Math.Min(recorded.Hazards.Count, MaxHazards); i++)
            hearing.AnyonesName($"hazards[{i}]", recorded.Hazards[i], Hazard.Collection);

        hearing.OptionalText("description", recorded.Description, maxLength: 500);
    }
}
