using System.Text;
using FluentAssertions;
using PudongExchange.Client;
using PudongExchange.Pdx.Push;
using PudongExchange.Server.Tests.Submissions;
using PudongExchange.Testing;
using Spectre.Console;
using Xunit;

namespace PudongExchange.Server.Tests.Push;

public sealed class WatchingAPushTests(SharedExchange shared) : IClassFixture<SharedExchange>
{
    [Fact]
    public async Task On_a_terminal_a_bar_ends_full_with_the_verdicts_beside_it()
    {
        using var terminal = new Terminal();
        using var lines = new FactLines(300);
        using var group = new PushGroup([await Prepare(lines)]);

        await new PushConsole(group, terminal.Console()).Watch(group.Run(CancellationToken.None), CancellationToken.None);

        terminal.Text.Should().Contain("100%").And.Contain("300 of 300").And.Contain("300 rejected");
    }

    private async Task<FilePush> Prepare(FactLines lines)
    {
        var channel = ExchangeChannel.Open(shared.Exchange.Address, TestDistrict.Certificate(TestDistrict.InsurerA));
        return new(channel, FactLines.Series, await FactFile.Read(new(lines.Path), CancellationToken.None), new(Path.Combine(lines.Folder, "outbox")));
    }

    /// <summary>A terminal as wide as the line under a bar, whose writing can be read.</summary>
    private sealed class Terminal : IAnsiConsoleOutput, IDisposable
    {
        private readonly StringWriter _written = new();

        public TextWriter Writer => _written;

        public bool IsTerminal => true;

        public int Width => 200;

        public int Height => 50;

        public string Text => _written.ToString();

        public IAnsiConsole Console() => AnsiConsole.Create(new()
        {
            Out = this,
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
        });

        public void SetEncoding(Encoding encoding)
        {
        }

        public void Dispose() => _written.Dispose();
    }
}
