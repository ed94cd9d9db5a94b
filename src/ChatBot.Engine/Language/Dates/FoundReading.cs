using ChatBot.Language.Dates.Readings;

namespace ChatBot.Language.Dates;

/// <summary>A reading and the atoms it was read from: <paramref name="First"/> up to, not including, <paramref name="End"/>.</summary>
internal readonly record struct FoundReading(int First, int End, Reading Reading);
