using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Committing;
using Refusal = PudongExchange.Server.Errors.Refusal;

namespace PudongExchange.Server.Submissions;

/// <summary>Gathers the outcomes of one Submit.</summary>
internal sealed class SubmitSink(int count) : IAnswerSink
{
    private readonly TaskCompletionSource<SubmitResponse> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SubmitResponse _response = new();

    /// <summary>All outcomes, once the last is there.</summary>
    public Task<SubmitResponse> Done => _done.Task;

    public void Answer(Submission submission, Outcome outcome)
    {
        _response.Outcomes.Add(outcome);
        if (_response.Outcomes.Count == count)
            _done.TrySetResult(_response);
    }

    public void Fail(Submission submission, Refusal refusal) => _done.TrySetException(new Errors.RefusedException(refusal));

    public void Opened(Submission submission, SeriesHead head) => throw new InvalidOperationException("A Submit opens no series.");
}
