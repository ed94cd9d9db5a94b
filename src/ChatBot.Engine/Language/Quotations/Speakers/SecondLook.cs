using ChatBot.Language.Quotations.Speakers.People;
using ChatBot.Language.Quotations.Speakers.Turns;

namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Goes over the speakers of a conversation again when all of it was read: who takes turns with whom, and who "the old man" is.</summary>
internal sealed class SecondLook(SpokenText text, SpeakerResolver resolver, TurnOrderTable order, List<Quotation> quotations)
{
    /// <summary>Corrects the speakers of the quotations, one for each turn of the resolver.</summary>
    public void Settle(bool isConversation)
    {
        if (isConversation)
        {
            // Before turns are given, so that two words for one person do not take turns with each other.
            TellGenders();
            NameIntroduced();
            NameVoices();
            SettleDialogue(strangers: null);
        }

        NameNarrator();
        if (isConversation)
        {
            NameDescribed(); // after the narrator has a name, so that nobody else is given it
            SettleDialogue(new Strangers(text)); // again, for the same reason; who has no name by now is one of those who have, or hardly speaks
            NameDescribed();
        }
    }

    private void TellGenders()
    {
        for (var i = 0; i < resolver.Turns.Count; i++)
        {
            if (resolver.Turns[i].Person is { } person)
            {
                Settle(i, resolver.Described.Complete(person));
            }
        }
    }

    private void NameIntroduced()
    {
        var turns = resolver.Turns;
        var names = new OwnNames(text, resolver.Titled, resolver.Genders, turns);
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && names.Of(person) is { } own)
            {
                Settle(i, person with { FullName = own });
            }
        }
    }

    private void NameVoices()
    {
        var turns = resolver.Turns;
        var voices = new Voices(text, turns);
        for (var i = turns.Count - 1; i >= 0; i--)
        {
            if (voices.Of(i) is not { } bearer)
            {
                continue;
            }

            foreach (var turn in voices.TurnsOf(i))
            {
                Settle(turn, turns[turn].Person! with { FullName = bearer.FullName, Gender = bearer.Gender });
            }
        }
    }

    private void SettleDialogue(Strangers? strangers)
    {
        var turns = resolver.Turns;
        var evidence = new TurnEvidence(text, resolver.Titled, resolver.Genders);
        var company = new Company(text, evidence, new Bystanders(text, resolver.Titled, resolver.Genders), strangers);
        var speakers = new Dialogue(text, evidence, new TurnOrder(text, order), company).Settle(turns);
        for (var i = 0; i < turns.Count; i++)
        {
            Settle(i, turns[i].Ground switch
            {
                SpeakerGround.Told => turns[i].Person,
                SpeakerGround.GoesOn when i > 0 => turns[i - 1].Person,
                SpeakerGround.Pronoun => turns[i].Person! with { FullName = (speakers[i] ?? turns[i].Person!).FullName },
                _ => speakers[i],
            });
        }
    }

    private void NameDescribed()
    {
        var turns = resolver.Turns;
        var descriptions = new Descriptions(text);
        var cast = new Cast(text, resolver.Titled, resolver.Genders, descriptions, turns);
        var newcomers = new Newcomers(text, descriptions, turns);
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && (cast.Of(person) ?? newcomers.Of(person)) is { } bearer)
            {
                Settle(i, person with { FullName = bearer.FullName });
            }
        }
    }

    private void Settle(int turn, Person? person)
    {
        resolver.Settle(turn, person);
        quotations[turn] = quotations[turn] with { Speaker = person is null ? null : new Speaker(person.Mention, person.FullName) };
    }

    private void NameNarrator()
    {
        var turns = resolver.Turns;
        if (!turns.Any(turn => Narrator.IsNarrator(turn.Person)) || Narrator.FindName(text, resolver.Titled, resolver.Genders, turns) is not { } name)
        {
            return;
        }

        for (var i = 0; i < turns.Count; i++)
        {
            if (Narrator.IsNarrator(turns[i].Person))
            {
                Settle(i, turns[i].Person! with { FullName = name });
            }
        }
    }
}
