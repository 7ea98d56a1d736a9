using System.Data;
using Grpc.Core;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Security;
using PudongExchange.Server.Storage;
using PudongExchange.Server.Views;

namespace PudongExchange.Server.Coverage;

/// <summary>Puts a dossier together: each section from the views, all of one moment, within what the caller may see.</summary>
internal sealed class Dossiers(StoreConnections connections, ViewCatalogue views)
{
    /// <exception cref="RefusedException">The enterprise is on no roster on the day, or is not the caller's to see.</exception>
    public async Task<GetEnterpriseDossierResponse> Read(string enterprise, DateOnly day, ServerCallContext context)
    {
        var cancellation = context.CancellationToken;
        await using var snapshot = await connections.Reading.OpenConnectionAsync(cancellation);
        await using var moment = await snapshot.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var reading = new DossierReading(snapshot, views, context.GetCaller(), enterprise, day);

        var (shown, viewIndex) = await OnRoster(reading, cancellation) ?? throw new RefusedException(CommonRefusals.RecordNotFound(enterprise));
        var sights = DossierSections.SightsOf(reading);
        var dossier = new EnterpriseDossier
        {
            Name = enterprise,
            DossierDate = CivilDay.ToWire(day),
            Enterprise = sights[DossierSection.Roster] == SectionSight.Withheld ? null : shown,
            Sights = { sights.Select(one => new DossierSight { Section = one.Key, Sight = one.Value }) },
        };
        foreach (var (section, _) in sights.Where(one => one.Value != SectionSight.Withheld))
            await Fill(dossier, section, reading, cancellation);

        return new() { Dossier = dossier, ViewIndex = viewIndex };
    }

    private static async Task Fill(EnterpriseDossier dossier, DossierSection section, DossierReading reading, CancellationToken cancellation)
    {
        switch (section)
        {
            case DossierSection.Roster:
                break;
            case DossierSection.Cover:
                dossier.Cover = await DossierGaps.Read(reading, cancellation);
                break;
            case DossierSection.Policies:
                dossier.Policies = await DossierParts.Policies(reading, cancellation);
                break;
            case DossierSection.Service:
                dossier.Service = await DossierServiceLines.Read(reading, cancellation);
                break;
            case DossierSection.Spending:
                dossier.Spending = await DossierParts.Spending(reading, cancellation);
                break;
            case DossierSection.Hazards:
                dossier.Hazards = await DossierParts.Hazards(reading, cancellation);
                break;
            case DossierSection.Claims:
                dossier.Claims = await DossierParts.Claims(reading, cancellation);
                break;
            case DossierSection.Complaints:
                dossier.Complaints = await DossierParts.Complaints(reading, cancellation);
                break;
            case DossierSection.Penalties:
                dossier.Penalties = await DossierParts.Penalties(reading, cancellation);
                break;
            case DossierSection.Accidents:
                dossier.Accidents = await DossierParts.Accidents(reading, cancellation);
                break;
            case DossierSection.CreditGrades:
                dossier.CreditGrades = await DossierParts.CreditGrades(reading, cancellation);
                break;
            case DossierSection.Standardisations:
                dossier.Standardisations = await DossierParts.Standardisations(reading, cancellation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(section), section, "A dossier has no such section.");
        }
    }

    /// <summary>The enterprise as <c>GetEnterprise</c> shows it, and how far the views have come; null when it does not.</summary>
    private static async Task<(Enterprise Enterprise, long ViewIndex)?> OnRoster(DossierReading reading, CancellationToken cancellation)
    {
        var source = new EnterpriseRows(reading.Day, "", reading.Scope);
        var parameters = new SqlParameters();
        await using var command = reading.Command(parameters,
            $"""
            select ({ViewProgress.Select}), {source.Columns} from {source.Rows(parameters)}
            where v.name = {parameters.Add(reading.Enterprise)} and {source.Within(parameters)}
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? (source.Read(reader, first: 1), reader.GetInt64(0)) : null;
    }
}
