using ChatBot.Documents;
using ChatBot.Language.Names;

namespace ChatBot.Retrieval.Persistence;

/// <summary>What a document tells by itself, for analysis to go on from after a restart.</summary>
internal static class ReadingCodec
{
    private const int TypeBits = 2;

    public static void Write(this ByteWriter writer, LocalReading reading)
    {
        writer.Byte(reading.IsDateFound ? 1 : 0);
        writer.Count(reading.Names.Mentions.Length);
        var token = 0;
        foreach (var (first, last, type, margin) in reading.Names.Mentions)
        {
            writer.Signed(first - token);
            writer.Count(((last - first) << TypeBits) | (int)type);
            writer.Signed(margin);
            token = last;
        }

        foreach (var key in reading.Names.Keys)
        {
            writer.Fixed(key);
        }

        writer.Count(reading.Names.Votes.Length);
        foreach (var (name, type, weight) in reading.Names.Votes)
        {
            writer.Fixed(name);
            writer.Byte((int)type);
            writer.Signed(weight);
        }
    }

    public static LocalReading Reading(this ref ByteReader reader)
    {
        var isDateFound = reader.Byte() != 0;
        var mentions = new Mention[reader.CountOfItems()];
        var token = 0;
        foreach (ref var mention in mentions.AsSpan())
        {
            var first = token + reader.Signed();
            var head = reader.Count();
            token = first + (head >> TypeBits);
            mention = new Mention(first, token, (NameType)(head & ((1 << TypeBits) - 1)), reader.Signed());
        }

        var keys = new uint[mentions.Length];
        foreach (ref var key in keys.AsSpan())
        {
            key = reader.FixedNumber();
        }

        var votes = new NameVote[reader.CountOfItems()];
        foreach (ref var vote in votes.AsSpan())
        {
            vote = new NameVote(reader.FixedNumber(), (NameType)reader.Byte(), reader.Signed());
        }

        return new LocalReading(new LocalNames(mentions, keys, votes), isDateFound);
    }
}
