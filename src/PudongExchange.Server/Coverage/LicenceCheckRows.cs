using Npgsql;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Security;
using PudongExchange.Server.Views;
using PudongExchange.Server.Views.Filters;

namespace PudongExchange.Server.Coverage;

/// <summary>The enterprises that a licence check asks for, within what its caller may see, each with the answer about it.</summary>
/// <param name="request">What is asked.</param>
/// <param name="day">The day.</param>
/// <param name="scope">What the caller may see.</param>
internal sealed class LicenceCheckRows(CheckLicenceRequest request, DateOnly day, Scope scope)
    : RowSource<CheckLicenceResponse>(EnterpriseView.Enterprises)
{
    private readonly EnterpriseRows _enterprises = new(day, "", scope);

    public override IReadOnlyDictionary<string, FilterField> Fields => _enterprises.Fields;

    public override string Columns => "v.resource, v.policies";

    /// <summary>
    /// A builder has a policy per project, and which of them counts depends on its project; so all in force come along, whole,
    /// and none is left out for the number of others.
    /// </summary>
    public override string Rows(SqlParameters parameters)
    {
        var on = parameters.Add(day);
        var byLicence = request.LicenceNumber.Length == 0 ? "true"
            : CleanText.IsClean(request.LicenceNumber)
                ? $"exists (select from views.licences l where l.enterprise = e.name and l.licence_number = {parameters.Add(request.LicenceNumber)})"
                : "false";
        var byName = request.Enterprise.Length == 0 ? "true" : $"e.name = {parameters.Add(request.Enterprise)}";
        return $"""
            (select e.name, e.resource, r.town, r.sector, r.group_uscc,
                (select array_agg(p.resource order by p.name) from views.cover k join views.policies p on p.name = k.policy
                    where k.enterprise = e.name and {on} between k.first_date and k.last_date) as policies
            from views.enterprises e
            join views.roster r on r.enterprise = e.name and {on} between r.first_date and r.last_date
            where {byName} and {byLicence}) v
            """;
    }

    public override string Within(SqlParameters parameters) => _enterprises.Within(parameters);

    public override CheckLicenceResponse Read(NpgsqlDataReader row, int first)
    {
        var policies = row.IsDBNull(first + 1) ? [] : row.GetFieldValue<byte[][]>(first + 1).Select(Policy.Parser.ParseFrom);
        return LicenceCheck.Answer(request, EnterpriseView.Enterprises.ParseResource(row.GetFieldValue<byte[]>(first)), policies, day, scope, EnterpriseRows.MaxPolicies);
    }
}
