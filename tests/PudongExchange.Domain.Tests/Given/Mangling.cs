using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace PudongExchange.Domain.Tests.Given;

/// <summary>
/// Changes one field of a fact, anywhere in it, to something a client could send: nothing, an extreme, another value of the
/// story, or rubbish. Draws from given numbers, so that a property test can repeat and shrink what it found.
/// </summary>
internal sealed class Mangling(IReadOnlyList<int> draws)
{
    private static readonly string[] Texts =
    [
        "", " ", "x", "R-0001", "R-0002", "E-0001", "V-001", "V-002", "PK-0001", "PK-0002", "HD-0002", "310115125", "310104", "C2614",
        "GP-0001", "GP-0002", "ZP-0001", "departments/emergency",
        "QR-0001", "FK-0001", "FK-0002", "ZG-0001", "ZG-0002", "FC-0001", "WH-2017-05", Who.ServiceBodyUscc, "23312000000012345678",
        "QR-0001", "YY-0001", "DF-0001", "CX-0001", AComplaint.Name, "FK-0001", "FK-0002", "ZG-0001", "ZG-0002", "FC-0001", "WH-2017-05", Who.ServiceBodyUscc, "23312000000012345678",
        "HM-2023-0001", "YC-2024-0001",
        APlan.Name, AnActivity.Name, ASpendingItem.Name, AHazard.Name, AHazard.NameAtTheBureau, AHazard.NameAtTheTown,
        Enforced.Penalty, Enforced.Accident, Enforced.CreditGrade, Enforced.Standardisation,
        APolicy.Name, AClaim.Name, AnEnterprise.Name, Who.EnterpriseUscc, Who.OtherEnterpriseUscc, "insurers/9131011599990002XC",
        "insurers/91310115999900011L/policies/PA-2023-0002", "insurers/9131011599990002XC/policies/PA-2023-0001",
        AParticipant.Office, AParticipant.Fire, "ZT-2026-0001", "ZT-2026-0002", "DJ-2023-0001", "participants/king/one",
        AFiling.Name, AFiling.NameAtTheBureau, ACommission.Name, AServiceBody.Name, new('长', 300), "\u202E",
    ];

    private static readonly long[] Numbers =
        [0, 1, -1, 2, 10, 50, 60, 1_000_000, 999_999, 3_000_000, 50_000_000, 500_000_000, 10_000_000_000_000, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];

    private static readonly long[] Years = [2022, 2023, 2024, 2026];

    private int _position;

    public int Draw(int count) => (int)((uint)draws[_position++ % draws.Count] % (uint)count);

    public void Mangle(IMessage message)
    {
        var fields = message.Descriptor.Fields.InDeclarationOrder();
        if (fields.Count == 0)
            return;

        var field = fields[Draw(fields.Count)];
        if (field.IsRepeated)
            MangleList((IList)field.Accessor.GetValue(message), field);
        else
            MangleValue(message, field);
    }

    private void MangleList(IList list, FieldDescriptor field)
    {
        switch (Draw(4))
        {
            case 0:
                list.Clear();
                break;
            case 1 when list.Count > 0:
                list.Add(list[0]);
                break;
            case 2 when list.Count > 0 && list[Draw(list.Count)] is IMessage item:
                Mangle(item);
                break;
            default:
                list.Add(field.FieldType == FieldType.Message ? New(field) : Scalar(field));
                break;
        }
    }

    private void MangleValue(IMessage message, FieldDescriptor field)
    {
        if (field.FieldType != FieldType.Message)
            field.Accessor.SetValue(message, Scalar(field));
        else if (field.MessageType.FullName == "google.type.Date" && Draw(4) > 0)
            field.Accessor.SetValue(message, new Google.Type.Date { Year = (int)Years[Draw(Years.Length)], Month = 1 + Draw(12), Day = 1 + Draw(31) });
        else if (field.Accessor.GetValue(message) is IMessage inner && Draw(4) > 0)
            Mangle(inner);
        else
            field.Accessor.SetValue(message, Draw(2) == 0 ? null : New(field));
    }

    private static IMessage New(FieldDescriptor field) => field.MessageType.Parser.ParseFrom(ReadOnlySpan<byte>.Empty);

    private object Scalar(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => Texts[Draw(Texts.Length)],
        FieldType.Int32 => (int)Numbers[Draw(Numbers.Length)],
        FieldType.Int64 => Numbers[Draw(Numbers.Length)],
        FieldType.Bool => Draw(2) == 0,
        FieldType.Bytes => ByteString.CopyFrom(new byte[Draw(2) * 32]),
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, Draw(15) - 1),
        _ => throw new NotSupportedException($"{field.FullName} is of a type that no fact has."),
    };
}
