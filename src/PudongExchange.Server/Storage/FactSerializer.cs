using Google.Protobuf;
using JasperFx.Events;
using PudongExchange.Domain.Judging;

namespace PudongExchange.Server.Storage;

/// <summary>Reads and writes the binary body of events. A fact's body is the protobuf encoding; the committer stores it as received.</summary>
internal sealed class FactSerializer(FactKind kind) : IEventBinarySerializer
{
    public byte[] Serialize(Type type, object data) => ((IMessage)data).ToByteArray();

    public object Deserialize(Type type, byte[] data) => kind.Parse(data);
}

/// <summary>Hands the bytes of a statement that was set aside out as they are.</summary>
internal sealed class SetAsideFactSerializer : IEventBinarySerializer
{
    public byte[] Serialize(Type type, object data) => ((SetAsideFact)data).Bytes;

    public object Deserialize(Type type, byte[] data) => new SetAsideFact(data);
}
