using System.Collections.Frozen;
using PudongExchange.Domain.Participants;

namespace PudongExchange.Server.Security;

/// <summary>Which role may call which method. What does not stand here nobody may call.</summary>
public static class AccessTable
{
    private static readonly Role[] Stating = [Role.Insurer, Role.Department, Role.Town, Role.Group, Role.Office];
    private static readonly Role[] SeeingReceipts = [.. Stating, Role.Procuratorate];
    private static readonly Role[] Supervising = [Role.Department, Role.Town, Role.Group, Role.Procuratorate, Role.Office];
    private static readonly Role[] Reading = [Role.Insurer, .. Supervising];
    private static readonly Role[] ReadingMoney = [.. Reading, Role.Finance];
    private static readonly Role[] Auditing = [Role.Insurer, Role.Procuratorate, Role.Office];
    private static readonly Role[] Everybody = [.. Roles.All];

    private static readonly FrozenDictionary<string, FrozenSet<Role>> Allowed = new Dictionary<string, Role[]>
    {
        ["/pudong.exchange.submissions.v1.SubmissionsService/Append"] = Stating,
        ["/pudong.exchange.submissions.v1.SubmissionsService/Submit"] = Stating,
        ["/pudong.exchange.submissions.v1.SubmissionsService/GetSeries"] = SeeingReceipts,
        ["/pudong.exchange.submissions.v1.SubmissionsService/GetReceipt"] = SeeingReceipts,

        ["/pudong.exchange.policies.v1.PoliciesService/GetPolicy"] = ReadingMoney,
        ["/pudong.exchange.policies.v1.PoliciesService/ListPolicies"] = ReadingMoney,
        ["/pudong.exchange.claims.v1.ClaimsService/GetClaim"] = Reading,
        ["/pudong.exchange.claims.v1.ClaimsService/ListClaims"] = Reading,
        ["/pudong.exchange.coverage.v1.EnterprisesService/GetEnterprise"] = Reading,
        ["/pudong.exchange.coverage.v1.EnterprisesService/ListEnterprises"] = Reading,

        ["/grpc.health.v1.Health/Check"] = Everybody,
        ["/grpc.health.v1.Health/List"] = Everybody,
        ["/grpc.health.v1.Health/Watch"] = Everybody,
        ["/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"] = Everybody,
        ["/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo"] = Everybody,
    }.ToFrozenDictionary(row => row.Key, row => row.Value.ToFrozenSet());

    public static IReadOnlyCollection<string> Methods => Allowed.Keys;

    /// <param name="method">The full name as in <c>ServerCallContext.Method</c>: <c>/package.Service/Method</c>.</param>
    /// <param name="role">The caller's role.</param>
    public static bool Allows(string method, Role role) => Allowed.TryGetValue(method, out var roles) && roles.Contains(role);
}
