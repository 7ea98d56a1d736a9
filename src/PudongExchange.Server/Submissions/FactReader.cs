using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Judging;
using Refusal = PudongExchange.Server.Errors.Refusal;

namespace PudongExchange.Server.Submissions;

/// <summary>What the door makes of a fact: its bytes as received and what they say, or why it is not taken.</summary>
internal readonly record struct FactReading(byte[] Bytes, Statement? Statement, Refusal? Refusal)
{
    public static FactReading Of(Fact fact)
    {
        var stated = fact.Fact_;
        var typeUrl = stated?.TypeUrl ?? "";
        var typeName = typeUrl[(typeUrl.LastIndexOf('/') + 1)..];
        if (stated is not null && stated.Value.Length > Limits.MaxFactBytes)
            return new([], null, SubmissionRefusals.FactTooLarge(stated.Value.Length));

        if (typeName.Length is 0 or > Limits.MaxTypeNameLength)
            return new([], null, SubmissionRefusals.FactTypeInvalid);

        var bytes = stated!.Value.ToByteArray();
        return new(bytes, Statement.Read(typeName, bytes), null);
    }
}
