using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Server.Committing;

namespace PudongExchange.Server.Submissions;

/// <summary>Gathers the outcomes of one Submit.</summary>
internal sealed class SubmitSink(int count) : IAnswerSink
{
    private readonly TaskCompletionSource<SubmitResponse> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SubmitResponse _response = new();

    /// <summary>All outcomes, once the last is there.</summary>
    public Task<SubmitResponse> Done => _done.Task;

    public void Take(IReadOnlyList<Answer> answers)
    {
        foreach (var answer in answers)
        {
            if (answer.Failure is { } failure)
                _done.TrySetException(new Errors.RefusedException(failure));
            else
                _response.Outcomes.Add(answer.Outcome);
        }

        if (_response.Outcomes.Count == count)
            _done.TrySetResult(_response);
    }
}
