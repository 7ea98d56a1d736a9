using System.Text.RegularExpressions;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Hazards;

/// <summary>Judges <see cref="HazardEscalated"/>.</summary>
internal static partial class HazardEscalatedRules
{
    public static void Judge(HazardEscalated escalated, Hearing hearing)
    {
        Structure(escalated, hearing);
        if (!hearing.IsClean || hearing.Existing<Hazard>("hazard", escalated.Hazard) is not { } hazard
            || hearing.Settles(hazard.Known, HazardSupervision.EscalationKey(escalated.EscalationNumber), escalated, "escalation_number")
            || !hearing.WasOpen("escalated_date", escalated.EscalatedDate.ToDay(), hazard))
            return;

        var escalatedOn = escalated.EscalatedDate.ToDay();
        hearing.NotBeforeFound("escalated_date", escalatedOn, hazard);
        foreach (var ground in escalated.Grounds)
            Ground(ground, escalatedOn, hazard, hearing);

        if (escalated.Grounds.Contains(EscalationGround.Major))
            Content(escalated, hearing);
    }

    private static void Structure(HazardEscalated escalated, Hearing hearing)
    {
        hearing.OwnName("hazard", escalated.Hazard, Hazard.Collection);
        hearing.Number("escalation_number", escalated.EscalationNumber);
        hearing.PastDate("escalated_date", escalated.EscalatedDate);
        if (escalated.Department.Length == 0)
            hearing.Found(GeneralFindings.Required, "department");
        else if (!DepartmentName().IsMatch(escalated.Department))
            hearing.Found(GeneralFindings.BadName, "department", "departments/{id}");
        else if (escalated.Department == hearing.Participant.ResourceName)
            hearing.Found(HazardFindings.EscalatedToItself, "department");

        hearing.NotEmpty("grounds", escalated.Grounds.Count);
        hearing.DistinctValues("grounds", escalated.Grounds);
        hearing.OptionalText("situation", escalated.Situation, maxLength: 500);
        hearing.OptionalText("analysis", escalated.Analysis, maxLength: 500);
        hearing.OptionalText("treatment_plan", escalated.TreatmentPlan, maxLength: 500);
        hearing.Digest("document_sha256", escalated.DocumentSha256);
    }

    private static void Ground(EscalationGround ground, DateOnly escalatedOn, Hazard hazard, Hearing hearing)
    {
        switch (ground)
        {
            case EscalationGround.Overdue:
                hearing.Overdue("escalated_date", escalatedOn, hazard);
                break;
            case EscalationGround.Refused:
                hearing.Refused("grounds", hazard);
                break;
            case EscalationGround.Major when !hazard.IsMajor:
                hearing.Found(HazardFindings.NotMajor, "grounds");
                break;
        }
    }

    private static void Content(HazardEscalated escalated, Hearing hearing)
    {
        (string Field, string Text)[] parts =
            [("situation", escalated.Situation), ("analysis", escalated.Analysis), ("treatment_plan", escalated.TreatmentPlan)];
        foreach (var (field, text) in parts)
        {
            if (text.Length == 0)
                hearing.Found(HazardFindings.ReportIncomplete, field);
        }
    }

    // The register of participants is not the judge's to read, so the name is checked by its form alone.
    [GeneratedRegex(@"\Adepartments/[A-Za-z0-9-]{1,50}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DepartmentName();
}
