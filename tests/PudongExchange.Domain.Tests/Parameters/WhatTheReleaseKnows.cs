using FluentAssertions;
using PudongExchange.Domain.Parameters;
using Xunit;

namespace PudongExchange.Domain.Tests.Parameters;

public sealed class WhatTheReleaseKnows
{
    /// <summary>What the release knows, on the last day before and on the first day of each value; a dash means none is in force.</summary>
    [Theory]
    [InlineData("death-limit-minimum", "2017-12-31", "-")]
    [InlineData("death-limit-minimum", "2018-01-01", "30000000")]
    [InlineData("death-limit-minimum", "2025-03-28", "30000000")]
    [InlineData("death-limit-minimum", "2025-03-29", "40000000")]
    [InlineData("prevention-ratio-ceiling", "2025-03-28", "-")]
    [InlineData("prevention-ratio-ceiling", "2025-03-29", "210000")]
    [InlineData("prevention-ratio-floor", "2026-06-30", "-")]
    [InlineData("commission-ceiling", "2025-03-28", "-")]
    [InlineData("commission-ceiling", "2025-03-29", "50000")]
    [InlineData("claim-report-time", "2018-01-01", "30")]
    [InlineData("claim-assessment-time", "2018-01-01", "30")]
    [InlineData("claim-payment-time", "2018-01-01", "10")]
    [InlineData("refusal-notice-time", "2018-01-01", "3")]
    [InlineData("claim-advance-time", "2018-01-01", "60")]
    [InlineData("complaint-answer-time", "2020-01-31", "-")]
    [InlineData("complaint-answer-time", "2020-02-01", "10")]
    [InlineData("complaint-check-time", "2020-02-01", "30")]
    [InlineData("complaint-extension-time", "2020-02-01", "30")]
    [InlineData("penalty-publication-time", "2021-08-31", "-")]
    [InlineData("penalty-publication-time", "2021-09-01", "7")]
    [InlineData("uninsured-fine-least", "2021-08-31", "-")]
    [InlineData("uninsured-fine-least", "2021-09-01", "5000000")]
    [InlineData("uninsured-fine-most", "2021-09-01", "10000000")]
    [InlineData("overdue-fine-least", "2021-09-01", "10000000")]
    [InlineData("overdue-fine-most", "2021-08-31", "-")]
    [InlineData("overdue-fine-most", "2021-09-01", "20000000")]
    [InlineData("standardisation-validity", "2020-01-01", "3")]
    [InlineData("safety-reward-permission", "2023-01-01", "0")]
    public void The_release_knows_each_number_from_its_day_on(string parameter, string day, string expected)
    {
        var known = ParameterCatalogue.Find($"parameters/{parameter}")!.BuiltInOn(DateOnly.ParseExact(day, "O"));

        (known is null ? "-" : $"{known.Value}").Should().Be(expected);
    }
}
