using System.ComponentModel.DataAnnotations;

namespace PudongExchange.Server.Views;

/// <summary>How far the views may be behind.</summary>
public sealed class ViewsOptions
{
    public const string Section = "Exchange:Views";

    /// <summary>How long a fact may wait for the views before the node says that it is not well. They take some 50 ms; catching up after a restart takes longer.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "1.00:00:00")]
    public TimeSpan MaxLag { get; init; } = TimeSpan.FromMinutes(1);
}
