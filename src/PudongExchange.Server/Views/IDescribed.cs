using Google.Protobuf;

namespace PudongExchange.Server.Views;

/// <summary>Other records as they are shown, as they stood before the fact that is being folded.</summary>
public interface IDescribed
{
    /// <summary>The record of that name; a judged fact names only records that exist, so a missing one is a corrupt log and throws.</summary>
    TResource Get<TResource>(string name) where TResource : class, IMessage;
}
