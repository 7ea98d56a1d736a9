using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Contracts.Submissions.V1;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>Ways to state facts that the tests of the door share.</summary>
internal static class Stating
{
    public static Fact At(this IMessage fact, long offset) => new() { Offset = offset, Fact_ = Any.Pack(fact) };

    public static SubmitRequest Submit(string series, params Fact[] facts) => new() { Series = series, Facts = { facts } };
}
