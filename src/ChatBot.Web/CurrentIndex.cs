using ChatBot.Retrieval;

namespace ChatBot.Web;

/// <summary>Gives the newest index; asked once per request, so that one page never mixes two states of the corpus.</summary>
public delegate IndexSnapshot CurrentIndex();
