using Google.Protobuf;
using Grpc.Core;
using PudongExchange.Contracts.Submissions.V1;
using PudongExchange.Testing;
using Door = PudongExchange.Contracts.Submissions.V1.SubmissionsService.SubmissionsServiceClient;

namespace PudongExchange.Server.Tests.Submissions;

/// <summary>One Append stream under the test's hand: says what it is told to, and hears one answer at a time.</summary>
internal sealed class StatingStream : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly AsyncDuplexStreamingCall<AppendRequest, AppendResponse> _call;

    private StatingStream(AsyncDuplexStreamingCall<AppendRequest, AppendResponse> call) => _call = call;

    /// <summary>What the exchange answered to the Open.</summary>
    public Opened Opened { get; private set; } = new();

    /// <summary>A stream on which nothing was said yet.</summary>
    public static StatingStream Silent(TestExchange exchange, string who) => new(exchange.Client<Door>(who).Append());

    /// <summary>A stream that opened its series.</summary>
    public static async Task<StatingStream> Open(TestExchange exchange, string who, string series)
    {
        var stream = Silent(exchange, who);
        await stream.Say(new AppendRequest { Open = new() { Series = series, ClientVersion = "door tests" } });
        stream.Opened = (await stream.Hear()).Opened;
        return stream;
    }

    public Task Say(AppendRequest request) => _call.RequestStream.WriteAsync(request);

    public Task State(Fact fact) => Say(new() { Fact = fact });

    public Task State(long offset, IMessage fact) => State(fact.At(offset));

    /// <summary>The next answer; fails when the stream ends instead or nothing comes.</summary>
    public async Task<AppendResponse> Hear() => await MoveNext()
        ? _call.ResponseStream.Current
        : throw new InvalidOperationException("The stream ended in good order where an answer was expected.");

    public async Task<Receipt> HearReceipt()
    {
        var answer = await Hear();
        return answer.Receipt ?? throw new InvalidOperationException($"Not a receipt: {answer}");
    }

    public async Task<Refusal> HearRefusal()
    {
        var answer = await Hear();
        return answer.Refusal ?? throw new InvalidOperationException($"Not a refusal: {answer}");
    }

    /// <summary>Says that there is no more, and hears whether the exchange ends the stream in good order.</summary>
    public async Task<bool> EndsInGoodOrder()
    {
        await _call.RequestStream.CompleteAsync();
        return !await MoveNext();
    }

    /// <summary>Hears answers until the exchange ends the stream with a status.</summary>
    public async Task<RpcException> HearEnd()
    {
        try
        {
            while (await MoveNext())
            {
            }
        }
        catch (RpcException end)
        {
            return end;
        }

        throw new InvalidOperationException("The stream ended in good order where a refusal was expected.");
    }

    public void Dispose() => _call.Dispose();

    private Task<bool> MoveNext() => _call.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Patience);
}
