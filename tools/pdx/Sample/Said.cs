using Google.Protobuf;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>One fact of the sample.</summary>
/// <param name="By">Who states it.</param>
/// <param name="Series">In which of its series.</param>
/// <param name="On">The day on which it is stated, which orders the facts of a participant.</param>
/// <param name="Fact">What is stated.</param>
/// <param name="Prediction">What the exchange will find; null when the fact is plainly accepted.</param>
internal sealed record Said(Participant By, string Series, DateOnly On, IMessage Fact, Prediction? Prediction);
