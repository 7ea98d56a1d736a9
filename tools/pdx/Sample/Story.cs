using Google.Protobuf;
using PudongExchange.Pdx.District;
using PudongExchange.Pdx.Sample.Faults;

namespace PudongExchange.Pdx.Sample;

/// <summary>What happens to one enterprise in the sample's year, told by whoever states it, in the order of cause and effect.</summary>
internal sealed class Story(Cast cast, Enterprise enterprise, Dice dice, Fault? fault)
{
    private readonly List<Said> _said = [];

    public Cast Cast => cast;

    public Enterprise Enterprise => enterprise;

    public Dice Dice => dice;

    public IReadOnlyList<Said> Said => _said;

    /// <summary>True when this enterprise's part in the sample is to show that fault.</summary>
    public bool Shows(Fault one) => fault == one;

    /// <summary>True when the fault that this enterprise shows needs a loss to happen.</summary>
    public bool NeedsClaim => fault?.NeedsClaim == true;

    /// <summary>States a fact; false when the day lies after the sample's year, so that nothing more comes of it.</summary>
    public bool Say(Participant by, DateOnly on, IMessage fact, Prediction? prediction = null)
    {
        if (on > SampleYear.LastDay)
            return false;

        _said.Add(new(by, on, fact, prediction));
        return true;
    }

    /// <summary>Says the same fact otherwise, with what the exchange will find in it then.</summary>
    public void Replace(Said said, IMessage fact, Prediction prediction) =>
        _said[_said.IndexOf(said)] = said with { Fact = fact, Prediction = prediction };
}
