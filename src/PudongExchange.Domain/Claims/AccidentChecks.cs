using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Claims;

/// <summary>The checks of an accident's grade and victims, which reports and assessments share.</summary>
internal static class AccidentChecks
{
    public static void Casualties(this Hearing hearing, int deaths, int seriousInjuries, int minorInjuries)
    {
        hearing.InRange("death_count", deaths, 0, ClaimParameters.MaxPeople);
        hearing.InRange("serious_injury_count", seriousInjuries, 0, ClaimParameters.MaxPeople);
        hearing.InRange("minor_injury_count", minorInjuries, 0, ClaimParameters.MaxPeople);
    }

    public static void Grade(this Hearing hearing, AccidentGrade grade, int deaths, int seriousInjuries)
    {
        var least = ClaimParameters.LeastGrade(deaths, seriousInjuries);
        if (grade < least)
            hearing.Found(ClaimFindings.GradeTooLow, "accident_grade", deaths, seriousInjuries, least);
    }

    /// <summary>The victim's reference: needed when the loss is about a person, well-formed when given.</summary>
    public static void Victim(this Hearing hearing, string field, LossKind kind, string victimRef)
    {
        if (Loss.IsAboutPerson(kind) || victimRef.Length > 0)
            hearing.NumberOfAPerson(field, victimRef);
    }
}
