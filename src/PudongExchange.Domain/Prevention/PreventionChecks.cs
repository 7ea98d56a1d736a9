using Google.Protobuf;
using PudongExchange.Domain.District;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Domain.Prevention;

/// <summary>The structural checks that the facts of prevention share.</summary>
internal static class PreventionChecks
{
    /// <summary>The least and the most satisfied that an enterprise can be.</summary>
    public const int LowestSatisfaction = 1;
    public const int HighestSatisfaction = 5;

    /// <summary>The name of a record of some insurer's, for those who state something about what is not theirs.</summary>
    public static void InsurersName(this Hearing hearing, string field, string value, string collection)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (RecordName.Parse(value) is not { } name || !name.Collection.SequenceEqual(collection)
            || !name.Owner.StartsWith("insurers/", StringComparison.Ordinal))
            hearing.Found(GeneralFindings.BadName, field, $"insurers/{{uscc}}/{collection}/{{number}}");
    }

    /// <summary>A SHA-256 digest of what need not exist in writing.</summary>
    public static void OptionalDigest(this Hearing hearing, string field, ByteString value)
    {
        if (value.Length > 0)
            hearing.Digest(field, value);
    }
}
