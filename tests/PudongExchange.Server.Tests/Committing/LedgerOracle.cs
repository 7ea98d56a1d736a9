using System.Security.Cryptography;
using FluentAssertions;
using Npgsql;
using PudongExchange.Contracts.Ledger.V1;
using PudongExchange.Testing;

namespace PudongExchange.Server.Tests.Committing;

/// <summary>
/// Reads the whole log from the database and checks what must hold whatever happened before. It shares no code with the committer but
/// the messages of the contract.
/// </summary>
internal static class LedgerOracle
{
    /// <summary>One place of the log: the entry and the event beside it, as they are stored.</summary>
    public sealed record Place(LedgerEntry Entry, byte[] EntryBytes, byte[] Salt, byte[] Fact, string Stream, long Version, string StoredName);

    public static async Task<IReadOnlyList<Place>> LedgerShouldBeSound(this TestExchange exchange)
    {
        await using var connection = await exchange.OpenDatabase();
        return await connection.LedgerShouldBeSound();
    }

    public static async Task<IReadOnlyList<Place>> LedgerShouldBeSound(this NpgsqlConnection connection)
    {
        var places = await Read(connection);
        Places(places);
        Series(places);
        Streams(places);
        await Heads(connection, places);
        await Versions(connection, places);
        return places;
    }

    private static async Task<List<Place>> Read(NpgsqlConnection connection)
    {
        const string Sql = """
            select e.seq_id, l.index, l.participant, l.series, l."offset", l.kind, l.entry, l.salt, e.bdata, e.stream_id, e.version, e.type, e.timestamp
            from es.ledger_entries l full join es.mt_events e on e.seq_id = l.index + 1 order by coalesce(e.seq_id, l.index + 1)
            """;
        var places = new List<Place>();
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            row.IsDBNull(0).Should().BeFalse($"the entry of index {row.GetValue(1)} has an event");
            row.IsDBNull(1).Should().BeFalse($"the event of sequence {row.GetValue(0)} has an entry");
            var bytes = row.GetFieldValue<byte[]>(6);
            var entry = LedgerEntry.Parser.ParseFrom(bytes);
            (entry.Index, entry.Participant, entry.Series, entry.Offset, (short)entry.Kind).Should().Be(
                (row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt16(5)), "columns repeat what the entry says");
            entry.RecordTime.ToDateTimeOffset().Should().Be(row.GetFieldValue<DateTimeOffset>(12), "event and entry were recorded at one instant");
            places.Add(new(entry, bytes, row.GetFieldValue<byte[]>(7), row.GetFieldValue<byte[]>(8), row.GetString(9), row.GetInt64(10), row.GetString(11)));
        }

        return places;
    }

    private static void Places(List<Place> places)
    {
        var last = DateTimeOffset.MinValue;
        for (var index = 0; index < places.Count; index++)
        {
            var (entry, fact) = (places[index].Entry, places[index].Fact);
            if (entry.Index != index)
                entry.Index.Should().Be(index, "indexes are dense from 0");

            if (!entry.Commitment.Span.SequenceEqual(SHA256.HashData([.. places[index].Salt, .. fact])))
                throw new InvalidOperationException($"The commitment of index {index} is not to the bytes that are stored.");

            var recordedAt = entry.RecordTime.ToDateTimeOffset();
            if (recordedAt < last)
                recordedAt.Should().BeOnOrAfter(last, "recorded time never goes back");
            last = recordedAt;
        }
    }

    private static void Series(List<Place> places)
    {
        foreach (var series in places.GroupBy(place => place.Entry.Series))
        {
            var nextOffset = 0L;
            var head = Array.Empty<byte>();
            foreach (var place in series)
            {
                if (!place.Entry.PreviousEntrySha256.Span.SequenceEqual(head))
                    throw new InvalidOperationException($"Index {place.Entry.Index} does not follow the entry before it in {series.Key}.");

                head = SHA256.HashData(place.EntryBytes);
                if (place.Entry.Kind == EntryKind.Conflict)
                    place.Entry.Offset.Should().BeLessThan(nextOffset, "a conflict is about an offset consumed before");
                else if (place.Entry.Offset != nextOffset++)
                    place.Entry.Offset.Should().Be(nextOffset - 1, $"{series.Key} is whole and holds no offset twice");
            }
        }
    }

    private static void Streams(List<Place> places)
    {
        var versions = new Dictionary<string, long>();
        foreach (var place in places)
        {
            var version = versions[place.Stream] = versions.GetValueOrDefault(place.Stream) + 1;
            if (place.Version != version)
                place.Version.Should().Be(version, $"versions of {place.Stream} are dense from 1");

            var isInForce = place.Entry.Revision > 0;
            (place.Stream, place.StoredName == "fact_set_aside").Should().Be(
                isInForce ? (place.Entry.Record, false) : (place.Entry.Series, true), "what changes no record stands in its series' own stream");
            if (isInForce)
                place.Entry.Revision.Should().Be(version, "a revision is the version of the record's stream");
        }
    }

    private static async Task Heads(NpgsqlConnection connection, List<Place> places)
    {
        var expected = places.GroupBy(place => place.Entry.Series).ToDictionary(series => series.Key, series => (
            NextOffset: (long)series.Count(place => place.Entry.Kind == EntryKind.Judged),
            Head: Convert.ToHexString(SHA256.HashData(series.Last().EntryBytes)),
            LastIndex: series.Last().Entry.Index,
            SetAside: (long)series.Count(place => place.Entry.Revision == 0)));
        var actual = new Dictionary<string, (long, string, long, long)>();
        await using var command = new NpgsqlCommand("select series, next_offset, head_sha256, last_index, set_aside_count from es.series_heads", connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            actual[row.GetString(0)] = (row.GetInt64(1), Convert.ToHexString(row.GetFieldValue<byte[]>(2)), row.GetInt64(3), row.GetInt64(4));

        actual.Should().Equal(expected, "heads are what the entries add up to");
    }

    private static async Task Versions(NpgsqlConnection connection, List<Place> places)
    {
        var actual = new Dictionary<string, long>();
        await using var command = new NpgsqlCommand("select id, version from es.mt_streams", connection);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
            actual[row.GetString(0)] = row.GetInt64(1);

        var expected = places.GroupBy(place => place.Stream).ToDictionary(stream => stream.Key, stream => (long)stream.Count());
        if (expected.Count != actual.Count || expected.Any(stream => actual.GetValueOrDefault(stream.Key) != stream.Value))
            actual.Should().Equal(expected, "a stream's version is the number of its events");
    }
}
