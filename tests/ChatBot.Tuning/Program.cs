using ChatBot.Tuning.Names;
using ChatBot.Tuning.Ranking;

return args switch
{
    ["names", .. var options] => NamesCommand.Run(options),
    ["ranking", .. var options] => RankingCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(NamesCommand.Usage);
    Console.Error.WriteLine(RankingCommand.Usage);
    return 2;
}
