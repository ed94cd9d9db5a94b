using ChatBot.Tuning.Names;
using ChatBot.Tuning.Ranking;
using ChatBot.Tuning.Speakers;
using ChatBot.Tuning.Words;

return args switch
{
    ["names", .. var options] => NamesCommand.Run(options),
    ["ranking", .. var options] => RankingCommand.Run(options),
    ["speakers", .. var options] => SpeakersCommand.Run(options),
    ["frequencies", .. var options] => FrequenciesCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(NamesCommand.Usage);
    Console.Error.WriteLine(RankingCommand.Usage);
    Console.Error.WriteLine(SpeakersCommand.Usage);
    Console.Error.WriteLine(FrequenciesCommand.Usage);
    return 2;
}
