using FluentAssertions;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using PudongExchange.Contracts.Audit.V1;
using PudongExchange.Contracts.Claims.V1;
using PudongExchange.Contracts.Coverage.V1;
using PudongExchange.Contracts.Enforcement.V1;
using PudongExchange.Contracts.Hazards.V1;
using PudongExchange.Contracts.Market.V1;
using PudongExchange.Contracts.Parameters.V1;
using PudongExchange.Contracts.Participants.V1;
using PudongExchange.Contracts.Policies.V1;
using PudongExchange.Contracts.Prevention.V1;
using PudongExchange.Contracts.Spending.V1;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Domain.Participants;
using PudongExchange.Pdx.Certificates;
using PudongExchange.Server.Security;
using Xunit;

namespace PudongExchange.Server.Tests.Security;

/// <summary>Each method called by each role over mutual TLS: a method behind the door answers UNIMPLEMENTED here, so that answer means "let through".</summary>
public sealed class AccessOnTheWireTests : IAsyncLifetime
{
    private const string Stating = "insurer department town group finance office";
    private const string SeeingReceipts = "insurer department town group finance procuratorate office";
    private const string Reading = "insurer department town group procuratorate office";
    private const string ReadingPremiums = "insurer department town group finance procuratorate office";
    private const string ReadingSpending = "insurer finance procuratorate office";
    private const string ReadingEnforcement = "department town group procuratorate office";
    private const string ReadingRegisters = "insurer department finance procuratorate office";
    private const string Auditing = "insurer procuratorate office";
    private const string Rejudging = "procuratorate office";
    private const string Everybody = "insurer department town group finance procuratorate office witness operator";

    private readonly CertificateFolder _certificates = new(TimeProvider.System.GetUtcNow());
    private SecureHost _host = null!;

    /// <summary>The rights as the contract and the design state them; a second copy of the table, on purpose.</summary>
    public static TheoryData<string, string> Rights => new()
    {
        { "pudong.exchange.submissions.v1.SubmissionsService/Append", Stating },
        { "pudong.exchange.submissions.v1.SubmissionsService/Submit", Stating },
        { "pudong.exchange.submissions.v1.SubmissionsService/Validate", Stating },
        { "pudong.exchange.submissions.v1.SubmissionsService/Reconcile", SeeingReceipts },
        { "pudong.exchange.submissions.v1.SubmissionsService/GetSeries", SeeingReceipts },
        { "pudong.exchange.submissions.v1.SubmissionsService/GetReceipt", SeeingReceipts },
        { "pudong.exchange.policies.v1.PoliciesService/GetPolicy", ReadingPremiums },
        { "pudong.exchange.policies.v1.PoliciesService/ListPolicies", ReadingPremiums },
        { "pudong.exchange.claims.v1.ClaimsService/GetClaim", Reading },
        { "pudong.exchange.claims.v1.ClaimsService/ListClaims", Reading },
        { "pudong.exchange.prevention.v1.PreventionService/GetPlan", Reading },
        { "pudong.exchange.prevention.v1.PreventionService/ListPlans", Reading },
        { "pudong.exchange.prevention.v1.PreventionService/GetActivity", Reading },
        { "pudong.exchange.prevention.v1.PreventionService/ListActivities", Reading },
        { "pudong.exchange.prevention.v1.PreventionService/GetComplaint", Reading },
        { "pudong.exchange.prevention.v1.PreventionService/ListComplaints", Reading },
        { "pudong.exchange.spending.v1.SpendingService/GetSpendingItem", ReadingSpending },
        { "pudong.exchange.spending.v1.SpendingService/ListSpendingItems", ReadingSpending },
        { "pudong.exchange.hazards.v1.HazardsService/GetHazard", Reading },
        { "pudong.exchange.hazards.v1.HazardsService/ListHazards", Reading },
        { "pudong.exchange.enforcement.v1.EnforcementService/GetPenalty", ReadingEnforcement },
        { "pudong.exchange.enforcement.v1.EnforcementService/ListPenalties", ReadingEnforcement },
        { "pudong.exchange.enforcement.v1.EnforcementService/GetAccident", ReadingEnforcement },
        { "pudong.exchange.enforcement.v1.EnforcementService/ListAccidents", ReadingEnforcement },
        { "pudong.exchange.enforcement.v1.EnforcementService/GetCreditGrade", ReadingEnforcement },
        { "pudong.exchange.enforcement.v1.EnforcementService/ListCreditGrades", ReadingEnforcement },
        { "pudong.exchange.enforcement.v1.EnforcementService/GetStandardisation", ReadingEnforcement },
        { "pudong.exchange.enforcement.v1.EnforcementService/ListStandardisations", ReadingEnforcement },
        { "pudong.exchange.coverage.v1.EnterprisesService/GetEnterprise", Reading },
        { "pudong.exchange.coverage.v1.EnterprisesService/ListEnterprises", Reading },
        { "pudong.exchange.market.v1.MarketService/GetFiling", ReadingSpending },
        { "pudong.exchange.market.v1.MarketService/ListFilings", ReadingSpending },
        { "pudong.exchange.market.v1.MarketService/GetServiceBody", ReadingRegisters },
        { "pudong.exchange.market.v1.MarketService/ListServiceBodies", ReadingRegisters },
        { "pudong.exchange.market.v1.MarketService/GetExpert", ReadingRegisters },
        { "pudong.exchange.market.v1.MarketService/ListExperts", ReadingRegisters },
        { "pudong.exchange.market.v1.MarketService/GetCommission", ReadingSpending },
        { "pudong.exchange.market.v1.MarketService/ListCommissions", ReadingSpending },
        { "pudong.exchange.coverage.v1.EnterprisesService/CheckLicence", Reading },
        { "pudong.exchange.participants.v1.ParticipantsService/GetParticipant", Everybody },
        { "pudong.exchange.participants.v1.ParticipantsService/ListParticipants", Everybody },
        { "pudong.exchange.participants.v1.ParticipantsService/GetAccess", Everybody },
        { "pudong.exchange.parameters.v1.ParametersService/GetParameter", Everybody },
        { "pudong.exchange.parameters.v1.ParametersService/ListParameters", Everybody },
        { "pudong.exchange.parameters.v1.ParametersService/GetCriterion", Everybody },
        { "pudong.exchange.parameters.v1.ParametersService/ListCriteria", Everybody },
        { "pudong.exchange.parameters.v1.ParametersService/GetCampaign", Everybody },
        { "pudong.exchange.parameters.v1.ParametersService/ListCampaigns", Everybody },
        { "pudong.exchange.coverage.v1.EnterprisesService/GetEnterpriseDossier", ReadingPremiums },
        { "pudong.exchange.audit.v1.AuditService/ReplayHistory", Auditing },
        { "pudong.exchange.audit.v1.AuditService/GetRecordAsOf", Auditing },
        { "pudong.exchange.audit.v1.AuditService/RejudgeFact", Rejudging },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await SecureHost.Start(_certificates, map: app =>
    {
        app.MapGrpcService<Submissions>();
        app.MapGrpcService<Policies>();
        app.MapGrpcService<Claims>();
        app.MapGrpcService<Prevention>();
        app.MapGrpcService<Spending>();
        app.MapGrpcService<Hazards>();
        app.MapGrpcService<Enforcement>();
        app.MapGrpcService<Market>();
        app.MapGrpcService<Parameters>();
        app.MapGrpcService<Enterprises>();
        app.MapGrpcService<Takers>();
        app.MapGrpcService<Audit>();
    });

    [Theory]
    [MemberData(nameof(Rights))]
    public async Task A_method_lets_its_roles_through_and_refuses_the_others(string method, string roles)
    {
        var allowed = new List<string>();
        foreach (var role in Roles.All.Select(Roles.Word))
        {
            var refused = await Call(_certificates.Issue(role), method);
            if (refused.StatusCode == StatusCode.Unimplemented)
                allowed.Add(role);
            else
                refused.Should().BeRefused(StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED");
        }

        allowed.Should().Equal(roles.Split(' '));
    }

    [Fact]
    public void No_method_of_the_contract_is_missing_here()
    {
        Rights.Select(row => "/" + row.Data.Item1).Should().BeEquivalentTo(AccessTable.Methods.Where(method => !AccessTable.IsOpen(method)));
    }

    [Theory]
    [InlineData("operator")]
    [InlineData("witness")]
    [InlineData("insurer")]
    public async Task Health_and_reflection_are_open_to_every_role(string role)
    {
        using var channel = _host.Channel(_certificates.Issue(role));

        var health = await new Grpc.Health.V1.Health.HealthClient(channel).CheckAsync(new(), cancellationToken: Cancellation);
        using var reflection = new Grpc.Reflection.V1Alpha.ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo(cancellationToken: Cancellation);
        await reflection.RequestStream.WriteAsync(new() { ListServices = "" }, Cancellation);
        await reflection.ResponseStream.MoveNext(Cancellation);

        health.Should().NotBeNull();
        reflection.ResponseStream.Current.ListServicesResponse.Service.Should().Contain(service => service.Name == "pudong.exchange.policies.v1.PoliciesService");
    }

    [Fact]
    public async Task Who_is_not_enrolled_sees_health_and_nothing_else()
    {
        var certificate = _certificates.Issue(Subject.Client(new Pdx.District.Participant("insurer", "91310115999990110W", "新公司", [], [])));
        using var channel = _host.Channel(certificate);

        var health = await new Grpc.Health.V1.Health.HealthClient(channel).CheckAsync(new(), cancellationToken: Cancellation);
        var refused = await Call(certificate, "pudong.exchange.policies.v1.PoliciesService/GetPolicy");

        health.Should().NotBeNull();
        refused.Should().BeRefused(StatusCode.Unauthenticated, "PARTICIPANT_UNKNOWN");
        _host.Log.TextOf("ParticipantRefused").Should().Contain("spiffe://pudong.exchange/insurer/91310115999990110W");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _certificates.Dispose();
    }

    /// <summary>Calls any method of any kind with one empty message: on the wire the four kinds look alike.</summary>
    private async Task<RpcException> Call(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate, string fullName)
    {
        var raw = Marshallers.Create<byte[]>(bytes => bytes, bytes => bytes);
        var (service, name) = (fullName.Split('/')[0], fullName.Split('/')[1]);
        using var channel = _host.Channel(certificate);
        using var call = channel.CreateCallInvoker().AsyncDuplexStreamingCall(
            new Method<byte[], byte[]>(MethodType.DuplexStreaming, service, name, raw, raw), null, new CallOptions(cancellationToken: Cancellation));

        var answer = async () =>
        {
            // The server may have refused before the message is written; the status tells.
            await call.RequestStream.WriteAsync([], Cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            await call.RequestStream.CompleteAsync().ContinueWith(_ => { }, TaskScheduler.Default);
            await call.ResponseStream.MoveNext(Cancellation);
        };
        return (await answer.Should().ThrowAsync<RpcException>()).Which;
    }

    private sealed class Submissions : SubmissionsService.SubmissionsServiceBase;

    private sealed class Policies : PoliciesService.PoliciesServiceBase;

    private sealed class Claims : ClaimsService.ClaimsServiceBase;

    private sealed class Prevention : PreventionService.PreventionServiceBase;

    private sealed class Spending : SpendingService.SpendingServiceBase;

    private sealed class Hazards : HazardsService.HazardsServiceBase;

    private sealed class Enforcement : EnforcementService.EnforcementServiceBase;
    private sealed class Market : MarketService.MarketServiceBase;
    private sealed class Parameters : ParametersService.ParametersServiceBase;

    private sealed class Enterprises : EnterprisesService.EnterprisesServiceBase;

    private sealed class Takers : ParticipantsService.ParticipantsServiceBase;

    private sealed class Audit : AuditService.AuditServiceBase;
}
