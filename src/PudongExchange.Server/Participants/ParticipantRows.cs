using Npgsql;
using PudongExchange.Domain.Participants;
using PudongExchange.Server.Views;
using PudongExchange.Server.Views.Filters;
using Wire = PudongExchange.Contracts.Participants.V1;

namespace PudongExchange.Server.Participants;

/// <summary>The participants as one of them may see them: all for office and procuratorate, itself for every other.</summary>
internal sealed class ParticipantRows(Participant caller) : RowSource<Wire.Participant>(ParticipantView.Definition)
{
    public override IReadOnlyDictionary<string, FilterField> Fields => View.Fields;

    public override string Columns => "v.resource";

    public static bool SeesAll(Role role) => role is Role.Office or Role.Procuratorate;

    public override string Rows(SqlParameters parameters) => $"views.{View.Name} v";

    public override string Within(SqlParameters parameters) => SeesAll(caller.Role) ? "true" : $"v.name = {parameters.Add(caller.RecordName)}";

    public override Wire.Participant Read(NpgsqlDataReader row, int first) => ParticipantView.Definition.ParseResource(row.GetFieldValue<byte[]>(first));
}
