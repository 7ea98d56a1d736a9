using PudongExchange.Domain.Judging;
using PudongExchange.Domain.Participants;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Security;

/// <summary>Rolls made of facts, without a log.</summary>
internal static class SampleRoll
{
    /// <summary>The roll with the sample district's participants on it.</summary>
    public static Roll WithTheSample(this Roll roll) => roll.With([.. EnrolledDistrict.Facts]);

    /// <summary>The roll after more facts of the office.</summary>
    public static Roll With(this Roll roll, params Google.Protobuf.IMessage[] facts)
    {
        foreach (var fact in facts)
        {
            var kind = PudongExchange.Domain.FactCatalogue.Find(fact.Descriptor.FullName)!;
            var (name, index) = (kind.RecordOf(fact), roll.LastIndex + 1);
            var happened = new Happened(fact, index, DateTimeOffset.UnixEpoch, "offices/pudong");
            roll = roll.With(name, Enrolment.Evolve(roll.Find(name), happened), index);
        }

        return roll;
    }
}
