using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using PudongExchange.Pdx.Push;

namespace PudongExchange.Pdx.Sample;

/// <summary>A fact on its way to its file: its place in the order, what is predicted, its text. Encoded, lines sort by their place.</summary>
internal readonly record struct BucketLine(string Place, Prediction? Prediction, string Text)
{
    private const char Separator = '|';

    public BucketLine(Said said, int serial, int number)
        : this(
            string.Create(CultureInfo.InvariantCulture, $"{said.On:yyyyMMdd}{serial:D6}{number:D5}"),
            said.Prediction,
            FactJson.Format(Any.Pack(said.Fact)))
    {
    }

    public string Encoded() => Prediction is null
        ? $"{Place}{Separator}{Separator}{Separator}{Text}"
        : $"{Place}{Separator}{Prediction.Verdict}{Separator}{string.Join(',', Prediction.Codes)}{Separator}{Text}";

    public static BucketLine Decode(string line)
    {
        var parts = line.Split(Separator, 4);
        return new(parts[0], parts[1].Length == 0 ? null : new(parts[1], parts[2].Split(',')), parts[3]);
    }
}
