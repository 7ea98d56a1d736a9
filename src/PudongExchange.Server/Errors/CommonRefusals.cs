using Google.Rpc;

namespace PudongExchange.Server.Errors;

/// <summary>The refusals that several RPCs share.</summary>
public static class CommonRefusals
{
    public static Refusal RoleNotAllowed(string role, string method) => new Refusal(Code.PermissionDenied, "ROLE_NOT_ALLOWED",
        $"A participant of role {role} may not call {method}.", $"角色 {role} 的参与方无权调用 {method}。")
        .With("role", role);

    public static Refusal ParticipantUnknown(string identity) => new(Code.Unauthenticated, "PARTICIPANT_UNKNOWN",
        $"No enrolled participant has the name {identity}.", $"没有名称为 {identity} 的已登记参与方。");

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
