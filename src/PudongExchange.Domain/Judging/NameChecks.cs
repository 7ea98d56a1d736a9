using PudongExchange.Domain.District;

namespace PudongExchange.Domain.Judging;

/// <summary>The checks of names of records and of numbers of people, which rules share.</summary>
public static class NameChecks
{
    /// <summary>
    /// The name of a record of the participant's own. Another owner is answered by the form that was expected, which names the
    /// participant, and before anything is looked up: a stranger's record and a missing one look alike.
    /// </summary>
    public static void OwnName(this Hearing hearing, string field, string value, string collection)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (!hearing.IsOwn(value) || !RecordName.Parse(value)!.Value.Collection.SequenceEqual(collection))
            hearing.Found(GeneralFindings.BadName, field, $"{hearing.Participant.ResourceName}/{collection}/{{number}}");
    }

    /// <summary>True for the name of a record of the participant's own.</summary>
    public static bool IsOwn(this Hearing hearing, string record) =>
        RecordName.Parse(record) is { } name && name.Owner.SequenceEqual(hearing.Participant.ResourceName);

    /// <summary>The name of a record of any participant's, for those who state something about what is not theirs.</summary>
    /// <param name="hearing">The hearing.</param>
    /// <param name="field">The field's path.</param>
    /// <param name="value">The name.</param>
    /// <param name="collection">The collection that it must be of.</param>
    /// <param name="owners">The collection that its owner must be of, e.g. <c>insurers</c>; anyone's when not given.</param>
    public static void AnyonesName(this Hearing hearing, string field, string value, string collection, string? owners = null)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (RecordName.Parse(value) is not { Owner.IsEmpty: false } name || !name.Collection.SequenceEqual(collection)
            || (owners is not null && !value.StartsWith($"{owners}/", StringComparison.Ordinal)))
            hearing.Found(GeneralFindings.BadName, field, $"{owners ?? "{participants}"}/{{id}}/{collection}/{{number}}");
    }

    /// <summary>The name of an enterprise, whose id is its USCC.</summary>
    public static void EnterpriseName(this Hearing hearing, string field, string value)
    {
        if (value.Length == 0)
            hearing.Found(GeneralFindings.Required, field);
        else if (RecordName.Parse(value) is not { Owner: "", Collection: "enterprises" } name)
            hearing.Found(GeneralFindings.BadName, field, "enterprises/{uscc}");
        else
            hearing.Uscc(field, name.Id.ToString());
    }

    /// <summary>The record of that name, which must be there; finds <c>RECORD_UNKNOWN</c> when it is not.</summary>
    public static T? Existing<T>(this Hearing hearing, string field, string name) where T : class
    {
        var record = hearing.Records.Find<T>(name);
        if (record is null)
            hearing.Found(GeneralFindings.RecordUnknown, field, name);

        return record;
    }

    /// <summary>A number that stands for a person: opaque, so that only who gave it knows whom it means.</summary>
    public static void NumberOfAPerson(this Hearing hearing, string field, string number)
    {
        hearing.Number(field, number);
        hearing.NoIdentityNumber(field, number);
    }

    /// <summary>
    /// Finds when a number holds an identity number: some certificates are numbered by them, and the log cannot forget. Names of
    /// records are looked at after the last slash.
    /// </summary>
    public static void NoIdentityNumber(this Hearing hearing, string field, string number)
    {
        if (IdentityNumbers.AreIn(number[(number.LastIndexOf('/') + 1)..]))
            hearing.Found(GeneralFindings.IdentityNumber, field);
    }
}
