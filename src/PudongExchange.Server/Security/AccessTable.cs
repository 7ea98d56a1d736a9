using System.Collections.Frozen;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Security;

/// <summary>Which role may call which method. What does not stand here nobody may call.</summary>
public static class AccessTable
{
    private static readonly Role[] Stating = [Role.Insurer, Role.Department, Role.Town, Role.Group, Role.Finance, Role.Office];
    private static readonly Role[] SeeingReceipts = [.. Stating, Role.Procuratorate];
    private static readonly Role[] Reading = [Role.Insurer, Role.Department, Role.Town, Role.Group, Role.Procuratorate, Role.Office];
    private static readonly Role[] ReadingPremiums = [.. Reading, Role.Finance];

    // What an insurer spends is a commercial term: who supervises a sector or an area has no need of it.
    private static readonly Role[] ReadingSpending = [Role.Insurer, Role.Finance, Role.Procuratorate, Role.Office];

    // An insurer may know these of enterprises that it has insured; until a view can tell which those are, it reads none.
    private static readonly Role[] ReadingEnforcement = [Role.Department, Role.Town, Role.Group, Role.Procuratorate, Role.Office];
    // Who serves a sector is its department's business; on which terms, and what is paid for business, is not.
    private static readonly Role[] ReadingRegisters = [.. ReadingSpending, Role.Department];
    private static readonly Role[] Auditing = [Role.Insurer, Role.Procuratorate, Role.Office];
    private static readonly Role[] Rejudging = [Role.Procuratorate, Role.Office];

    // By what everybody is judged, everybody may know.
    private static readonly Role[] ReadingParameters = Enum.GetValues<Role>();

    // What one is enrolled as, and what that lets one do, is no business data.
    private static readonly Role[] Everybody = [.. Roles.All];

    private static readonly FrozenDictionary<string, FrozenSet<Role>> ByMethod = new Dictionary<string, Role[]>
    {
        ["/pudong.exchange.submissions.v1.SubmissionsService/Append"] = Stating,
        ["/pudong.exchange.submissions.v1.SubmissionsService/Submit"] = Stating,
        ["/pudong.exchange.submissions.v1.SubmissionsService/Validate"] = Stating,
        ["/pudong.exchange.submissions.v1.SubmissionsService/Reconcile"] = SeeingReceipts,
        ["/pudong.exchange.submissions.v1.SubmissionsService/GetSeries"] = SeeingReceipts,
        ["/pudong.exchange.submissions.v1.SubmissionsService/GetReceipt"] = SeeingReceipts,

        ["/pudong.exchange.policies.v1.PoliciesService/GetPolicy"] = ReadingPremiums,
        ["/pudong.exchange.policies.v1.PoliciesService/ListPolicies"] = ReadingPremiums,
        ["/pudong.exchange.claims.v1.ClaimsService/GetClaim"] = Reading,
        ["/pudong.exchange.claims.v1.ClaimsService/ListClaims"] = Reading,
        ["/pudong.exchange.prevention.v1.PreventionService/GetPlan"] = Reading,
        ["/pudong.exchange.prevention.v1.PreventionService/ListPlans"] = Reading,
        ["/pudong.exchange.prevention.v1.PreventionService/GetActivity"] = Reading,
        ["/pudong.exchange.prevention.v1.PreventionService/ListActivities"] = Reading,
        ["/pudong.exchange.prevention.v1.PreventionService/GetComplaint"] = Reading,
        ["/pudong.exchange.prevention.v1.PreventionService/ListComplaints"] = Reading,
        ["/pudong.exchange.spending.v1.SpendingService/GetSpendingItem"] = ReadingSpending,
        ["/pudong.exchange.spending.v1.SpendingService/ListSpendingItems"] = ReadingSpending,
        ["/pudong.exchange.hazards.v1.HazardsService/GetHazard"] = Reading,
        ["/pudong.exchange.hazards.v1.HazardsService/ListHazards"] = Reading,
        ["/pudong.exchange.enforcement.v1.EnforcementService/GetPenalty"] = ReadingEnforcement,
        ["/pudong.exchange.enforcement.v1.EnforcementService/ListPenalties"] = ReadingEnforcement,
        ["/pudong.exchange.enforcement.v1.EnforcementService/GetAccident"] = ReadingEnforcement,
        ["/pudong.exchange.enforcement.v1.EnforcementService/ListAccidents"] = ReadingEnforcement,
        ["/pudong.exchange.enforcement.v1.EnforcementService/GetCreditGrade"] = ReadingEnforcement,
        ["/pudong.exchange.enforcement.v1.EnforcementService/ListCreditGrades"] = ReadingEnforcement,
        ["/pudong.exchange.enforcement.v1.EnforcementService/GetStandardisation"] = ReadingEnforcement,
        ["/pudong.exchange.enforcement.v1.EnforcementService/ListStandardisations"] = ReadingEnforcement,
        ["/pudong.exchange.coverage.v1.EnterprisesService/GetEnterprise"] = Reading,
        ["/pudong.exchange.coverage.v1.EnterprisesService/ListEnterprises"] = Reading,
        ["/pudong.exchange.coverage.v1.EnterprisesService/CheckLicence"] = Reading,
        ["/pudong.exchange.coverage.v1.EnterprisesService/GetEnterpriseDossier"] = ReadingPremiums,

        ["/pudong.exchange.market.v1.MarketService/GetFiling"] = ReadingSpending,
        ["/pudong.exchange.market.v1.MarketService/ListFilings"] = ReadingSpending,
        ["/pudong.exchange.market.v1.MarketService/GetServiceBody"] = ReadingRegisters,
        ["/pudong.exchange.market.v1.MarketService/ListServiceBodies"] = ReadingRegisters,
        ["/pudong.exchange.market.v1.MarketService/GetExpert"] = ReadingRegisters,
        ["/pudong.exchange.market.v1.MarketService/ListExperts"] = ReadingRegisters,
        ["/pudong.exchange.market.v1.MarketService/GetCommission"] = ReadingSpending,
        ["/pudong.exchange.market.v1.MarketService/ListCommissions"] = ReadingSpending,

        ["/pudong.exchange.participants.v1.ParticipantsService/GetParticipant"] = Everybody,
        ["/pudong.exchange.participants.v1.ParticipantsService/ListParticipants"] = Everybody,
        ["/pudong.exchange.participants.v1.ParticipantsService/GetAccess"] = Everybody,
        ["/pudong.exchange.parameters.v1.ParametersService/GetParameter"] = ReadingParameters,
        ["/pudong.exchange.parameters.v1.ParametersService/ListParameters"] = ReadingParameters,
        ["/pudong.exchange.parameters.v1.ParametersService/GetCriterion"] = ReadingParameters,
        ["/pudong.exchange.parameters.v1.ParametersService/ListCriteria"] = ReadingParameters,
        ["/pudong.exchange.parameters.v1.ParametersService/GetCampaign"] = ReadingParameters,
        ["/pudong.exchange.parameters.v1.ParametersService/ListCampaigns"] = ReadingParameters,

        ["/pudong.exchange.audit.v1.AuditService/ReplayHistory"] = Auditing,
        ["/pudong.exchange.audit.v1.AuditService/GetRecordAsOf"] = Auditing,
        ["/pudong.exchange.audit.v1.AuditService/RejudgeFact"] = Rejudging,
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    /// <summary>
    /// Methods without business data, for whoever holds a good certificate: also one who is not enrolled yet and wants to see
    /// that the connection works.
    /// </summary>
    private static readonly FrozenSet<string> Open = new[]
    {
        "/grpc.health.v1.Health/Check",
        "/grpc.health.v1.Health/Watch",
        "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo",
        "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo",
    }.ToFrozenSet();

    /// <summary>Every method of the table.</summary>
    public static IEnumerable<string> Methods => ByMethod.Keys.Concat(Open);

    /// <summary>Whether a method needs no more than a good certificate.</summary>
    /// <param name="method">The full name as in <c>ServerCallContext.Method</c>: <c>/package.Service/Method</c>.</param>
    public static bool IsOpen(string method) => Open.Contains(method);

    /// <summary>The roles that may call a method, in their order; none for one that needs no enrolment.</summary>
    /// <param name="method">The full name as in <c>ServerCallContext.Method</c>: <c>/package.Service/Method</c>.</param>
    public static IReadOnlyList<Role> RolesOf(string method) => ByMethod.TryGetValue(method, out var roles) ? [.. roles.Order()] : [];

    /// <param name="method">The full name as in <c>ServerCallContext.Method</c>: <c>/package.Service/Method</c>.</param>
    /// <param name="role">The caller's role.</param>
    public static bool Allows(string method, Role role) => IsOpen(method) || (ByMethod.TryGetValue(method, out var roles) && roles.Contains(role));
}
