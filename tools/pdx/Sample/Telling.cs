using Google.Protobuf;
using PudongExchange.Pdx.District;

namespace PudongExchange.Pdx.Sample;

/// <summary>What is told of one part of the district, by whoever states it, in the order of cause and effect.</summary>
/// <param name="cast">Who takes part.</param>
/// <param name="seed">Which district it is.</param>
/// <param name="serial">Which part of it: an enterprise's serial number, 0 for the market.</param>
internal class Telling(Cast cast, int seed, int serial)
{
    private readonly List<Said> _said = [];

    public Cast Cast => cast;

    public int Serial => serial;

    public Dice Dice { get; private set; } = Dice.For(seed, serial, chapter: "");

    public IReadOnlyList<Said> Said => _said;

    /// <summary>Begins a chapter, which draws with dice of its own: another chapter, added or changed, leaves it as it is.</summary>
    public void Begin(string chapter, int part = 0) => Dice = Dice.For(seed, serial, $"{chapter}{part}");

    /// <summary>States a fact; false when the day lies after the sample's year, so that nothing more comes of it.</summary>
    public bool Say(Participant by, DateOnly on, IMessage fact, Prediction? prediction = null) =>
        on <= SampleYear.LastDay && SayEver(by, on, fact, prediction);

    /// <summary>States a fact of any year.</summary>
    public bool SayEver(Participant by, DateOnly on, IMessage fact, Prediction? prediction = null)
    {
        _said.Add(new(by, Series.Core, on, fact, prediction));
        return true;
    }

    /// <summary>States what the office decided about who takes part.</summary>
    public void SayEnrolling(Participant by, DateOnly on, IMessage fact, Prediction? prediction = null) =>
        _said.Add(new(by, Series.Enrolments, on, fact, prediction));

    /// <summary>States what an authority did about something that an insurer had stated.</summary>
    public bool SaySupervising(Participant by, DateOnly on, IMessage fact, Prediction? prediction = null)
    {
        if (on > SampleYear.LastDay)
            return false;

        _said.Add(new(by, Series.Supervision, on, fact, prediction));
        return true;
    }
}
