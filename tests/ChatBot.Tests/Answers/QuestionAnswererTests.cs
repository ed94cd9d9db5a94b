using ChatBot.Conversation;
using ChatBot.Documents;
using ChatBot.Language.Dates;
using ChatBot.Retrieval;
using ChatBot.Support;

namespace ChatBot.Answers;

public sealed class QuestionAnswererTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var row in MarkdownCases.Load("Answers/QuestionAnswerer.cases.md"))
            {
                foreach (var question in (string[])row[2])
                {
                    var parts = question.Split(" → ");
                    cases.Add((string)row[1], parts[0], parts[1]);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Answers_as_written_in_the_cases_file(string corpus, string question, string expected)
    {
        Assert.Equal(expected, Describe(Ask(corpus, question)));
    }

    [Fact]
    public void An_answer_of_two_documents_cites_both()
    {
        var finding = Ask(
            "# Morning paper, 2024-05-20\nMarta Lindqvist, the head of the Harbour Board, resigned on Sunday.\n"
            + "# Evening paper, 2024-05-21\nThe head of the Harbour Board, Marta Lindqvist, resigned after ten years.",
            "/who resigned as head of the Harbour Board?");

        var answer = Assert.IsType<Finding.Answered>(finding).Answers[0];
        Assert.Equal(["Evening paper", "Morning paper"], answer.Citations.Select(c => c.Source.Title).Order());
    }

    [Fact]
    public void A_name_is_one_answer_whatever_else_its_words_look_like()
    {
        var finding = Ask(
            "# The supplier, 2024-05-20\nMarta Lindqvist warned that the supplier of the lenses, Ferrous Optics, will stop making them at the end of the year.",
            "/who makes the lenses?");

        Assert.Single(Assert.IsType<Finding.Answered>(finding).Answers, a => a.Text == "Ferrous Optics");
    }

    [Fact]
    public void A_role_is_not_told_in_capitals_where_a_source_has_it_in_small_letters()
    {
        var finding = Ask(
            "# Caption, 2024-05-20\nNORWEGIAN PRESIDENT Marta Lindqvist attends a concert.\n# Morning paper, 2024-05-20\nThe pier was opened by Norwegian President Marta Lindqvist.",
            "/who is the Norwegian President?");

        Assert.Equal("Norwegian President", Assert.IsType<Finding.Answered>(finding).Answers[0].Role);
    }

    [Fact]
    public void Quotations_that_hold_nothing_of_the_topic_are_left_out_where_one_does()
    {
        var finding = Ask(
            "# Council debate, 2024-03-14\n“The ferry will be late,” said Nora Whitfield.\n“I like rain,” said Nora Whitfield.",
            "/quote Whitfield ferry");

        Assert.Equal("“The ferry will be late,”", Assert.Single(Assert.IsType<Finding.Answered>(finding).Answers).Text);
    }

    [Fact]
    public void A_pronoun_is_cited_together_with_the_name_it_stands_for()
    {
        var finding = Ask(
            "# The engineer, 2021-04-02\nIngrid Solberg joined the railway as a young engineer. In 1998 she designed the tunnel under the fjord.",
            "/who designed the tunnel under the fjord?");

        var citations = Assert.IsType<Finding.Answered>(finding).Answers[0].Citations;
        Assert.Equal(["she", "Ingrid Solberg"], citations.Select(c => c.Answer.In(c.Source.Text).ToString()));
    }

    [Fact]
    public void A_pet_form_is_cited_together_with_the_name_it_stands_for()
    {
        var finding = Ask(
            "# The treasurer, 2021-04-02\nWilliam Falk was elected treasurer. Bill will present the accounts in June.",
            "/who will present the accounts in June?");

        var citations = Assert.IsType<Finding.Answered>(finding).Answers[0].Citations;
        Assert.Equal(["Bill", "William Falk"], citations.Select(c => c.Answer.In(c.Source.Text).ToString()));
    }

    [Fact]
    public void A_year_told_before_is_cited_together_with_the_words_that_take_it_up()
    {
        var finding = Ask(
            "# Two canals, 2015-01-01\nThe western canal was dug in 1836. The eastern canal flooded the same year.",
            "/when did the eastern canal flood?");

        var citations = Assert.IsType<Finding.Answered>(finding).Answers[0].Citations;
        Assert.Equal(["the same year", "1836"], citations.Select(c => c.Answer.In(c.Source.Text).ToString()));
    }

    [Fact]
    public void A_sentence_that_takes_up_the_one_before_is_quoted_together_with_it()
    {
        var finding = Ask(
            "# The mill, 2015-01-01\nGrain is ground between two stones. This step is called milling. The flour is sifted.",
            "/ask what is the step called when grain is ground between two stones?");

        var answers = Assert.IsType<Finding.Answered>(finding).Answers;
        var milling = Assert.Single(answers, a => a.Text == "This step is called milling.");
        Assert.Equal("Grain is ground between two stones. This step is called milling.", milling.Citations[0].Snippet);
    }

    [Fact]
    public void What_answers_a_question_of_the_document_is_quoted_together_with_it()
    {
        var finding = Ask("# The tour, 2015-01-01\nCan I bring my dog on tour? Sorry, no. Cats are welcome.", "/ask can i bring my dog on tour?");

        var answer = Assert.IsType<Finding.Answered>(finding).Answers[0];
        Assert.Equal(("Sorry, no.", "Can I bring my dog on tour? Sorry, no."), (answer.Text, answer.Citations[0].Snippet));
    }

    [Theory]
    [InlineData("…")]
    [InlineData("?!")]
    [InlineData("!")]
    [InlineData("“—”")]
    [InlineData("* * *")]
    public void A_question_of_the_document_may_be_answered_without_a_word(string answer)
    {
        var corpus = $"# The gate, 2015-01-01\nAnn Lee locked the shed. Who locked the gate? {answer}\nWho locked the gate?\n{answer}";

        Assert.All(["/who locked the gate?", "/ask who locked the gate?", "/when was the gate locked?"], question => Assert.NotNull(Ask(corpus, question)));
    }

    [Theory]
    [InlineData("Ann Lee locked the gate on Monday . May 20")]
    [InlineData("Ann Lee locked the gate at noon. It was Monday . May 20 was dry.")]
    public void An_answer_that_runs_on_over_the_end_of_its_sentence_is_quoted_whole(string passage)
    {
        var finding = Ask("# The gate, 2015-01-01\n" + passage, "/when was the gate locked on Monday May");

        var answer = Assert.Single(Assert.IsType<Finding.Answered>(finding).Answers, a => a.Text == "Monday . May 20");
        Assert.All(answer.Citations, citation => Assert.Contains(answer.Text, citation.Snippet, StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_of_an_answer_is_no_further_answer()
    {
        var finding = Ask("# The quarry, 2015-01-01\nThe quarry was worked between 1871 and 1902.", "/when was the quarry worked?");

        Assert.Equal(["between 1871 and 1902"], Assert.IsType<Finding.Answered>(finding).Answers.Select(a => a.Text));
    }

    [Fact]
    public void A_refusal_names_the_words_that_no_document_holds()
    {
        var finding = Ask("# Harbour news, 2024-05-20\nMayor Tomas Oduya praised the builders.", "/who invented the telephone?");

        Assert.Equal(["invented", "telephone"], Assert.IsType<Finding.NotFound>(finding).WordsNotInCorpus);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_scraps_of_dates_names_fields_and_questions_get_a_finding(int seed)
    {
        var random = new Random(seed);
        string[] scraps =
        [
            "who", "locked", "the", "gate", "Ann", "Lee", "when", "Monday", "3", "May", "2021", "summer", "outing", "Date:", "Owner:", "£34", "Name;", "Left;",
            "-", "…", "?", "!", ".", ";", ":", "“", "”", "said", "she", "In", "On", "farmers", "blocked", "road", ",", "\n",
        ];
        for (var i = 0; i < 100; i++)
        {
            var answerer = Answerer($"# The {Scraps(3).ReplaceLineEndings(" ")}, 2024-01-01\n{Scraps(60)}\nAnn Lee locked the gate on 3 May.");
            foreach (var kind in Enum.GetValues<QuestionKind>())
            {
                Assert.NotNull(answerer.Answer(new Question(kind, Scraps(6))));
            }
        }

        string Scraps(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => scraps[random.Next(scraps.Length)]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_question_gets_a_finding_whose_snippets_are_the_source_letter_for_letter(int seed)
    {
        var random = new Random(seed);
        var answerer = Answerer("# Noise, 2024-01-01\n" + Some.AnyText(random).ReplaceLineEndings(" ") + "\n“It rained,” said Ann Lee in June.");
        foreach (var kind in Enum.GetValues<QuestionKind>())
        {
            for (var i = 0; i < 50; i++)
            {
                var finding = answerer.Answer(new Question(kind, Some.AnyText(random, random.Next(1, 60)) + " Lee June"));
                var citations = finding is Finding.Answered answered ? answered.Answers.SelectMany(a => a.Citations) : ((Finding.NotFound)finding).Nearest;

                Assert.All(citations, c => Assert.Equal(c.Source.Text.Substring(c.Span.Start, c.Span.Length), c.Snippet));
            }
        }
    }

    [Theory]
    [InlineData("/who leads the harbour office?")]
    [InlineData("/who painted Guernica?")]
    public void Every_stage_ends_once_and_in_its_order(string question)
    {
        var ended = new List<AnswerStage>();
        Assert.True(MessageParser.TryParseQuestion(question, out var parsed));
        Answerer("# Morning paper, 2024-05-20\nInes Ruiz leads the harbour office.").Answer(parsed, ended.Add);

        Assert.Equal(Enum.GetValues<AnswerStage>(), ended);
    }

    private static Finding Ask(string corpus, string question)
    {
        Assert.True(MessageParser.TryParseQuestion(question, out var parsed));
        return Answerer(corpus).Answer(parsed);
    }

    private static QuestionAnswerer Answerer(string corpus)
    {
        var documents = ("\n" + corpus).Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Select((text, i) =>
        {
            var lines = text.Split('\n', 2);
            var comma = lines[0].LastIndexOf(',');
            Assert.True(PartialDate.TryParse(lines[0].AsSpan(comma + 1), out var date));
            return new Document($"document-{i}", lines[0][..comma], lines[1], date);
        });

        var builder = new IndexBuilder(new RetrievalOptions());
        foreach (var document in CorpusAnalyzer.Analyze([.. documents]))
        {
            builder.Add(document);
        }

        return new QuestionAnswerer(builder.Build());
    }

    private static string Describe(Finding finding)
    {
        if (finding is not Finding.Answered { Answers: [var best, ..] })
        {
            return "not found";
        }

        var value = best.Value is { } date ? $" [{date}]" : "";
        var speaker = best.Kind == AnswerKind.Quotation ? $" ({best.Speaker})" : "";
        return best.Text + value + speaker;
    }
}
