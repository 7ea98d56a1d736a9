using Google.Rpc;

namespace PudongExchange.Server.Errors;

/// <summary>The refusals that several RPCs share.</summary>
public static class CommonRefusals
{
    /// <summary>For a call or stream on a connection that outlived its certificate.</summary>
    public static readonly Refusal CertificateWithdrawn = new(Code.Unauthenticated, "CERTIFICATE_WITHDRAWN",
        "The client certificate expired or was revoked after the connection was made.", "客户端证书在连接建立后已过期或被吊销。");

    public static readonly Refusal RevocationsUnknown = new(Code.Unavailable, "REVOCATIONS_UNKNOWN",
        "The exchange has no current list of revoked certificates, so it can let nobody in.", "交易所没有有效的证书吊销列表,因此暂时拒绝所有访问。")
    { RetryAfter = TimeSpan.FromSeconds(30) };

    public static readonly Refusal Cancelled = new(Code.Cancelled, "CANCELLED", "The caller cancelled the call.", "调用方已取消该调用。");

    public static readonly Refusal DatabaseUnavailable = new(Code.Unavailable, "DATABASE_UNAVAILABLE",
        "The exchange's database is away for a moment.", "交易所数据库暂时不可用。")
    { RetryAfter = TimeSpan.FromSeconds(2) };

    public static Refusal RoleNotAllowed(string role, string method) => new Refusal(Code.PermissionDenied, "ROLE_NOT_ALLOWED",
        $"A participant of role {role} may not call {method}.", $"角色 {role} 的参与方无权调用 {method}。")
        .With("role", role);

    public static readonly Refusal ParticipantSuspended = new(Code.PermissionDenied, "PARTICIPANT_SUSPENDED",
        "The participant is suspended; it states and reads nothing until the office reinstates it.",
        "该参与方已被暂停,在区安委办恢复之前不能报送或查询。");

    public static readonly Refusal ParticipantsNotRead = new(Code.Unavailable, "PARTICIPANTS_NOT_READ",
        "This node has not yet read from the log who takes part.", "本节点尚未从日志读取参与方名册。")
    { RetryAfter = TimeSpan.FromSeconds(1) };

    public static Refusal ParticipantUnknown(string identity) => new(Code.Unauthenticated, "PARTICIPANT_UNKNOWN",
        $"No participant of the name {identity} is enrolled today.", $"今日没有名称为 {identity} 的已登记参与方。");

    public static Refusal RecordNotFound(string name) => new(Code.NotFound, "RECORD_NOT_FOUND",
        $"There is no record {name} that you may see.", $"没有您可查看的记录 {name}。");

    public static Refusal InvalidName(string field, string form) => new(Code.InvalidArgument, "INVALID_NAME",
        $"The name is not of the form {form}.", $"名称不符合 {form} 的格式。")
    { Field = field };

    /// <summary>What went wrong inside is in the log under the request's id, and nowhere else.</summary>
    public static Refusal Internal(string requestId) => new Refusal(Code.Internal, "INTERNAL",
        $"The exchange failed; quote request {requestId}.", $"交易所内部错误,请提供请求编号 {requestId}。")
        .With("request_id", requestId);
}
