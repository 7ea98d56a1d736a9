using System.Net;
using FluentAssertions;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using PudongExchange.Server.Errors;
using PudongExchange.Server.Tests.Security;
using Xunit;

namespace PudongExchange.Server.Tests.Errors;

public sealed class FaultInterceptorTests : IAsyncLifetime
{
    private readonly LogLines _log = new();
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;
    private Fault _fault = _ => throw new InvalidOperationException("No fault was chosen.");

    public static TheoryData<MethodType> Kinds => [.. Enum.GetValues<MethodType>()];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Services.AddErrors();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<Fault>(context => _fault(context));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        _app = builder.Build();
        _app.MapGrpcService<FailingService>();
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.Single());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_refusal_is_answered_with_its_reason_and_both_texts(MethodType kind)
    {
        var refused = await Fails(kind, new RefusedException(CommonRefusals.RecordNotFound("insurers/1/policies/2")));

        refused.Should().BeRefused(StatusCode.NotFound, "RECORD_NOT_FOUND");
        refused.Status.Detail.Should().Be("There is no record insurers/1/policies/2 that you may see.");
        refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Domain.Should().Be("exchange.pudong");
        refused.GetRpcStatus()!.GetDetail<LocalizedMessage>()!.Locale.Should().Be("zh-CN");
        _log.CountOf("CallFailed").Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_status_that_a_handler_chose_stays(MethodType kind)
    {
        var refused = await Fails(kind, new RpcException(new Grpc.Core.Status(StatusCode.DataLoss, "as it is")));

        refused.StatusCode.Should().Be(StatusCode.DataLoss);
        refused.Status.Detail.Should().Be("as it is");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_fault_inside_is_logged_once_and_told_to_nobody(MethodType kind)
    {
        var refused = await Fails(kind, new InvalidOperationException("select * from secrets"));

        refused.Should().BeRefused(StatusCode.Internal, "INTERNAL");
        refused.ToString().Should().NotContain("secrets");
        var requestId = refused.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata["request_id"];
        requestId.Should().NotBeEmpty();
        _log.CountOf("CallFailed").Should().Be(1);
        _log.TextOf("CallFailed").Should().Contain(requestId).And.Contain("/test.FailingService/");
    }

    [Theory]
    [InlineData("57P01")]
    [InlineData("57P02")]
    [InlineData("57P03")]
    [InlineData("53300")]
    [InlineData("40001")]
    [InlineData("08006")]
    public async Task A_database_that_is_away_is_worth_a_retry(string sqlState)
    {
        var refused = await Fails(MethodType.Unary, new InvalidOperationException("Marten's wrapping", new PostgresException("away", "FATAL", "FATAL", sqlState)));

        refused.Should().BeRefused(StatusCode.Unavailable, "DATABASE_UNAVAILABLE");
        refused.GetRpcStatus()!.GetDetail<RetryInfo>()!.RetryDelay.ToTimeSpan().Should().Be(TimeSpan.FromSeconds(2));
        _log.CountOf("DatabaseUnavailable").Should().Be(1);
        _log.CountOf("CallFailed").Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_broken_connection_to_the_database_is_worth_a_retry(MethodType kind)
    {
        var refused = await Fails(kind, new NpgsqlException("broken", new IOException("reset by peer")));

        refused.Should().BeRefused(StatusCode.Unavailable, "DATABASE_UNAVAILABLE");
    }

    [Fact]
    public async Task A_wrong_statement_is_a_fault_inside()
    {
        var refused = await Fails(MethodType.Unary, new PostgresException("no such table", "ERROR", "ERROR", "42P01"));

        refused.Should().BeRefused(StatusCode.Internal, "INTERNAL");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_call_that_its_caller_left_is_no_fault(MethodType kind)
    {
        var isRunning = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var hasEnded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fault = async context =>
        {
            isRunning.SetResult();
            await Task.Delay(Timeout.Infinite, context.CancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            hasEnded.SetResult();
            return new OperationCanceledException(context.CancellationToken);
        };
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        var call = FailingServiceBase.Call(_channel.CreateCallInvoker(), kind, leaving.Token);
        await isRunning.Task.WaitAsync(Cancellation);
        await leaving.CancelAsync();
        await ((Func<Task>)(() => call)).Should().ThrowAsync<Exception>();
        await hasEnded.Task.WaitAsync(Cancellation);
        await _app.StopAsync(Cancellation);

        _log.CountOf("CallFailed").Should().Be(0);
    }

    [Fact]
    public async Task A_cancellation_that_the_caller_did_not_ask_for_is_a_fault_inside()
    {
        var refused = await Fails(MethodType.Unary, new OperationCanceledException());

        refused.Should().BeRefused(StatusCode.Internal, "INTERNAL");
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _app.DisposeAsync();
        _log.Dispose();
    }

    private async Task<RpcException> Fails(MethodType kind, Exception fault)
    {
        _fault = _ => Task.FromResult(fault);
        var call = () => FailingServiceBase.Call(_channel.CreateCallInvoker(), kind, Cancellation);

        return (await call.Should().ThrowAsync<RpcException>()).Which;
    }
}
