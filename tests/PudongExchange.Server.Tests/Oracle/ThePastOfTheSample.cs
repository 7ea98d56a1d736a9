using Xunit;

namespace PudongExchange.Server.Tests.Oracle;

/// <summary>The classes that compare one loaded sample with the oracle.</summary>
[CollectionDefinition(Name)]
public sealed class ThePastOfTheSample : ICollectionFixture<PastOfTheSample>
{
    public const string Name = "the past of the sample";
}
