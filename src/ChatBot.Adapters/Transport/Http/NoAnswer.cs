namespace ChatBot.Transport.Http;

/// <summary>Why a request was not answered.</summary>
/// <param name="Reason">For a log or a person; it holds no address, for an address may be a secret.</param>
/// <param name="MayHaveArrived">False if it certainly never left this machine.</param>
internal readonly record struct NoAnswer(string Reason, bool MayHaveArrived);
