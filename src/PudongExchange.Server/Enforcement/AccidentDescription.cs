using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Enforcement;

/// <summary>What the fact about an accident says, for those who read it.</summary>
public static class AccidentDescription
{
    public static Accident Describe(Accident? accident, Happened happened) => (accident, happened.Fact) switch
    {
        (null, AccidentRecorded recorded) => Recorded(recorded),
        _ => throw Stated.Impossible(happened, accident?.Name),
    };

    private static Accident Recorded(AccidentRecorded recorded) => new()
    {
        Name = recorded.Accident,
        Authority = Stated.OwnerOf(recorded.Accident),
        Enterprise = recorded.Enterprise,
        Town = recorded.Town,
        Sector = recorded.Sector,
        AccidentTime = recorded.AccidentTime,
        AccidentDate = CivilDay.ToWire(CivilDay.Of(recorded.AccidentTime.ToDateTimeOffset())),
        Place = recorded.Place,
        AccidentType = recorded.AccidentType,
        AccidentGrade = recorded.AccidentGrade,
        DeathCount = recorded.DeathCount,
        SeriousInjuryCount = recorded.SeriousInjuryCount,
        MinorInjuryCount = recorded.MinorInjuryCount,
        DirectLossFen = recorded.DirectLossFen,
        WorkActivities = { recorded.WorkActivities },
        Hazards = { recorded.Hazards },
        Description = recorded.Description,
    };
}
