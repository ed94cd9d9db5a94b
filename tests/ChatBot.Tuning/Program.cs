using ChatBot.Tuning.Names;

return args switch
{
    ["names", .. var options] => NamesCommand.Run(options),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(NamesCommand.Usage);
    return 2;
}
