using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Any = Google.Protobuf.WellKnownTypes.Any;
using RpcStatus = Google.Rpc.Status;

namespace PudongExchange.Server.Errors;

/// <summary>
/// An expected failure: how a client reacts to it (<paramref name="Code"/>), its reason, which is part of the contract
/// and stands in the comment of each RPC that gives it, and its texts, which are not.
/// </summary>
public sealed record Refusal(Code Code, string Reason, string En, string Zh)
{
    /// <summary>The domain of every <c>ErrorInfo</c>.</summary>
    public const string Domain = "exchange.pudong";

    /// <summary>What the texts say, for programs: <c>next_offset</c> and the like.</summary>
    public ImmutableSortedDictionary<string, string> Metadata { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The path of the request's field at fault; empty when there is none.</summary>
    public string Field { get; init; } = "";

    /// <summary>When set, a retry after this time can help; when not, no retry helps.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public Refusal With(string key, string value) => this with { Metadata = Metadata.SetItem(key, value) };

    public RpcStatus ToStatus()
    {
        var info = new ErrorInfo { Reason = Reason, Domain = Domain };
        foreach (var (key, value) in Metadata)
            info.Metadata[key] = value;

        var status = new RpcStatus { Code = (int)Code, Message = En };
        status.Details.Add(Any.Pack(info));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = "zh-CN", Message = Zh }));
        if (Field.Length > 0)
        {
            status.Details.Add(Any.Pack(new BadRequest
            {
                FieldViolations = { new BadRequest.Types.FieldViolation { Field = Field, Description = En, Reason = Reason } },
            }));
        }

        if (RetryAfter is { } delay)
            status.Details.Add(Any.Pack(new RetryInfo { RetryDelay = Duration.FromTimeSpan(delay) }));

        return status;
    }

    public RpcException ToRpcException() => ToStatus().ToRpcException();
}
