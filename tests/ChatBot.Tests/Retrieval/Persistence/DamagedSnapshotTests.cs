using ChatBot.Support;

namespace ChatBot.Retrieval.Persistence;

public sealed class DamagedSnapshotTests
{
    private static readonly byte[] Whole = Stored.Bytes(SomeIndex.Of(new RetrievalOptions(), ("Weather", "It rained.\nThen it was dry."), ("Peace", "It was quiet.")), [1, 2, 3]);

    [Fact]
    public void A_file_that_was_cut_off_anywhere_is_refused()
    {
        for (var length = 0; length < Whole.Length; length++)
        {
            AssertRefused(Whole[..length]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Ten_thousand_changes_of_one_byte_in_two_parts_are_all_refused(int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < 5_000; turn++)
        {
            var damaged = (byte[])Whole.Clone();
            var place = turn < Whole.Length ? turn : random.Next(Whole.Length);
            damaged[place] ^= (byte)random.Next(1, 256);

            AssertRefused(damaged);
        }
    }

    [Theory]
    [InlineData(1)]
    public void Bytes_that_went_missing_came_twice_or_changed_places_are_refused(int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < 2_000; turn++)
        {
            var (from, to) = (random.Next(Whole.Length), random.Next(Whole.Length));
            var (start, end) = (Math.Min(from, to), Math.Max(from, to) + 1);
            byte[] damaged = random.Next(3) switch
            {
                0 => [.. Whole[..start], .. Whole[end..]],
                1 => [.. Whole[..end], .. Whole[start..]],
                _ => [.. Whole[..start], .. Whole[start..end].Reverse(), .. Whole[end..]],
            };

            if (!damaged.AsSpan().SequenceEqual(Whole))
            {
                AssertRefused(damaged);
            }
        }
    }

    [Fact]
    public void Any_other_file_is_refused()
    {
        var random = new Random(1);
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);

            AssertRefused(bytes);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SectionTable.Version + 1)]
    public void A_file_of_another_version_is_refused_with_both_numbers(int version)
    {
        var other = (byte[])Whole.Clone();
        BitConverter.TryWriteBytes(other.AsSpan(sizeof(ulong)), version);

        Assert.Equal($"it has version {version} of the format, and this program reads {SectionTable.Version}", AssertRefused(other));
    }

    [Fact]
    public void One_that_was_made_with_other_settings_is_refused() =>
        Assert.Equal("it was made with other settings under Retrieval", AssertRefused(Whole, new RetrievalOptions { TitleWeight = 1 }));

    [Fact]
    public void What_the_disk_says_while_it_is_written_is_passed_on()
    {
        for (var room = 0; room < Whole.Length; room += 50)
        {
            using var disk = new FullDisk(room);
            Assert.Throws<IOException>(() => SnapshotWriter.Write(SomeIndex.Of(new RetrievalOptions(), ("Weather", "It rained."), ("Peace", "It was quiet.\nThen it was dry.")), [1, 2, 3], disk));
        }
    }

    // "123456789" is the check value of every table of checksums: 0xE3069283 for CRC-32C.
    [Fact]
    public void The_checksum_is_the_one_that_is_well_known() => Assert.Equal(0xE3069283u, Checksum.Of("123456789"u8));

    private static string AssertRefused(byte[] bytes, RetrievalOptions? options = null) =>
        Assert.Throws<SnapshotException>(() => Stored.Open(bytes, options)).Message;

    private sealed class FullDisk(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length + buffer.Length > room)
            {
                throw new IOException("No space left on device");
            }

            base.Write(buffer);
        }
    }
}
