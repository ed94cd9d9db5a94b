namespace ChatBot.Language.Quotations.Speakers;

/// <summary>Goes over the speakers of a conversation again when all of it was read: who takes turns with whom, and who "the old man" is.</summary>
internal sealed class SecondLook(SpokenText text, SpeakerResolver resolver, TurnOrderTable order, List<Quotation> quotations)
{
    /// <summary>Corrects the speakers of the quotations, one for each turn of the resolver.</summary>
    public void Settle(bool isConversation)
    {
        if (isConversation)
        {
            SettleDialogue();
        }

        NameNarrator();
        if (isConversation)
        {
            NameDescribed(); // after the narrator has a name, so that nobody else is given it
        }
    }

    private void SettleDialogue()
    {
        var turns = resolver.Turns;
        var evidence = new TurnEvidence(text, resolver.Titled, resolver.Genders);
        var company = new Company(text, evidence, new Bystanders(text, resolver.Titled, resolver.Genders));
        var speakers = new Dialogue(text, evidence, new TurnOrder(text, order), company).Settle(turns);
        for (var i = 0; i < turns.Count; i++)
        {
            Settle(i, turns[i].Ground switch
            {
                SpeakerGround.Told => turns[i].Person,
                SpeakerGround.Pronoun => turns[i].Person! with { FullName = (speakers[i] ?? turns[i].Person!).FullName },
                _ => speakers[i],
            });
        }
    }

    private void NameDescribed()
    {
        var turns = resolver.Turns;
        var descriptions = new Descriptions(text);
        var cast = new Cast(text, resolver.Titled, resolver.Genders, descriptions);
        var (names, newcomers) = (cast.Name(turns), new Newcomers(text, descriptions, turns));
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Person is { } person && (names.GetValueOrDefault(cast.Key(person)) ?? newcomers.Of(person)) is { } bearer)
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
