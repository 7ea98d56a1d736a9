using Grpc.Core;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Server.Security;

namespace PudongExchange.Server.Tests.Security;

/// <summary>Answers each policy with who asked.</summary>
internal sealed class AnsweringPolicies : PoliciesService.PoliciesServiceBase
{
    public override Task<GetPolicyResponse> GetPolicy(GetPolicyRequest request, ServerCallContext context)
    {
        var caller = context.GetCaller();
        return Task.FromResult(new GetPolicyResponse
        {
            Policy = new Policy { Name = caller.Participant.ResourceName, Insurer = Convert.ToHexString(caller.CertificateSha256.Span) },
        });
    }
}
