using System.Text;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace PudongExchange.Ledger.Tests;

/// <summary>
/// The digests against values computed with another tool: <c>printf … | sha256sum</c>. Whoever verifies a receipt in ten years computes the same.
/// </summary>
public sealed class DigestsTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly byte[] Fact = Encoding.UTF8.GetBytes("安责险");

    // { printf '\x00\x01…\x1f'; printf '安责险'; } | sha256sum
    [Fact]
    public void A_commitment_is_the_digest_of_salt_and_fact()
    {
        Hex(Digests.Commitment(Salt, Fact)).Should().Be("a41dae7218d4bf5120f65ad7176bc472a7f8bcb4b754b15b94ec0092bfb14671");
    }

    // printf '\x00\x01…\x1f' | sha256sum
    [Fact]
    public void A_commitment_to_an_empty_fact_is_the_digest_of_the_salt()
    {
        Hex(Digests.Commitment(Salt, [])).Should().Be("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
    }

    // printf 'abc' | sha256sum; the vector of FIPS 180-2
    [Fact]
    public void An_entrys_digest_is_that_of_its_bytes()
    {
        Hex(Digests.OfEntry("abc"u8)).Should().Be("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    // printf '\x00' | sha256sum; RFC 6962 gives it as the leaf of the empty entry
    [Fact]
    public void The_leaf_of_an_empty_entry_is_the_digest_of_the_prefix()
    {
        Hex(Digests.OfLeaf([])).Should().Be("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    // printf '\x00abc' | sha256sum
    [Fact]
    public void A_leaf_is_the_digest_of_the_prefix_and_the_entry()
    {
        Hex(Digests.OfLeaf("abc"u8)).Should().Be("609f6e36d2405585188d5cfd761f407c7cc46a7d3f314c88270469dde315fcd1");
    }

    [Fact]
    public void Salt_and_fact_have_no_border_so_a_salt_of_another_size_would_let_bytes_move_across()
    {
        Digests.Size.Should().Be(32, "a commitment binds only while everybody takes the first 32 bytes as the salt");
    }

    [Fact]
    public void Another_fact_or_another_salt_is_another_commitment()
    {
        var bytes = Gen.Byte.Array[0, 300];
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[32], bytes, bytes).Sample((salt, otherSalt, fact, otherFact) =>
            (fact.AsSpan().SequenceEqual(otherFact) || Hex(Digests.Commitment(salt, fact)) != Hex(Digests.Commitment(salt, otherFact)))
            && (salt.AsSpan().SequenceEqual(otherSalt) || Hex(Digests.Commitment(salt, fact)) != Hex(Digests.Commitment(otherSalt, fact))));
    }

    private static string Hex(byte[] digest) => Convert.ToHexStringLower(digest);
}
