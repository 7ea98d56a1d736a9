using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Domain.District;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Coverage;

/// <summary>Decides whether the holder of a licence, or a project, is covered on a day.</summary>
internal static class LicenceCheck
{
    /// <param name="request">What is asked.</param>
    /// <param name="enterprise">The enterprise, with a listing in effect on the day.</param>
    /// <param name="inForce">The policies that cover it on the day and discharge the duty to insure, by name.</param>
    /// <param name="day">The day.</param>
    /// <param name="scope">What the caller may see.</param>
    /// <param name="maxPolicies">The most policies to name.</param>
    public static CheckLicenceResponse Answer(
        CheckLicenceRequest request, Enterprise enterprise, IEnumerable<Policy> inForce, DateOnly day, Scope scope, int maxPolicies)
    {
        // Several departments may have recorded it; the last one knows best.
        var licence = request.LicenceNumber.Length == 0 ? null
            : enterprise.Licences.LastOrDefault(one => one.LicenceNumber == request.LicenceNumber);
        var project = request.ProjectNumber.Length > 0 ? request.ProjectNumber
            : licence is { Kind: LicenceKind.ConstructionPermit } ? licence.LicenceNumber : "";
        var covering = inForce.Where(policy => policy.Project is null || (project.Length > 0 && policy.Project.Number == project))
            .Select(policy => policy.Name).ToList();
        var roster = EnterpriseDescription.OnRoster(enterprise, day)
            ?? throw new InvalidOperationException("A row of the roster is in effect on a day on which no listing is.");

        var answer = new CheckLicenceResponse
        {
            Enterprise = enterprise.Name,
            CoverDate = CivilDay.ToWire(day),
            Obligation = roster.Obligation,
            Covered = covering.Count > 0,
            ProjectNumber = project,
        };
        if (scope is Scope.OwnInsurer(var uscc))
        {
            answer.Policies.Add(covering.Where(policy => policy.StartsWith($"insurers/{uscc}/", StringComparison.Ordinal)).Take(maxPolicies));
            return answer;
        }

        answer.Policies.Add(covering.Take(maxPolicies));
        answer.Licence = licence;
        answer.LicenceInForce = licence is not null && licence.IssueDate.ToDay() <= day && (licence.ExpiryDate is not { } last || day <= last.ToDay());
        return answer;
    }
}
