using ChatBot.Discord;
using ChatBot.Slack;
using ChatBot.Web;
using ChatBot.Web.Security;
using Microsoft.Extensions.Options;

namespace ChatBot.Hosting;

/// <summary>Refuses pages that would show to everybody what a platform's channels are kept from.</summary>
internal sealed class PageFolderRules(IOptions<DiscordOptions> discord, IOptions<SlackOptions> slack) : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var areChannelsConfined = discord.Value.ChannelFolders.Count + slack.Value.ChannelFolders.Count > 0;
        return options.IsEnabled && WebRules.IsReachable(options) && areChannelsConfined && options.VisibleFolders is null
            ? ValidateOptionsResult.Fail(
                "ChannelFolders keep channels to some folders, but the pages would show every reader all of them. Set Web:Folders to those that all readers may see; Web__Folders__0=/ is all of them.")
            : ValidateOptionsResult.Success;
    }
}
