using PudongExchange.Contracts.Claims.V1;

namespace PudongExchange.Domain.Claims;

/// <summary>The thresholds that the rules of claims read; the clocks of the law are dated parameters (<see cref="Parameters.ParameterCatalogue"/>).</summary>
public static class ClaimParameters
{
    /// <summary>More people than this in one accident, or losses in one claim, are a mistake.</summary>
    public const int MaxPeople = 100_000;

    public const int MaxLosses = 1_000;

    /// <summary>A reason, basis or cause in words, in code points.</summary>
    public const int MaxExplanation = 500;

    /// <summary>保险法 (2015) article 24 asks for the reasons of a refusal, which may take more words.</summary>
    public const int MaxRefusalExplanation = 1_000;

    /// <summary>More people, files or hazards than these in one survey are a mistake; names are kept few so that a fact stays small.</summary>
    public const int MaxSurveyors = 20;

    public const int MaxEvidence = 100;

    public const int MaxSurveyedHazards = 500;

    public const int MaxNamedHazards = 100;

    /// <summary>
    /// The least grade that so many deaths and serious injuries have by 国务院令第493号 article 3 (2007-06-01); direct loss,
    /// which a claim does not state, may raise it.
    /// </summary>
    public static AccidentGrade LeastGrade(int deaths, int seriousInjuries) => (deaths, seriousInjuries) switch
    {
        ( >= 30, _) or (_, >= 100) => AccidentGrade.EspeciallyMajor,
        ( >= 10, _) or (_, >= 50) => AccidentGrade.Major,
        ( >= 3, _) or (_, >= 10) => AccidentGrade.Larger,
        _ => AccidentGrade.Ordinary,
    };
}
